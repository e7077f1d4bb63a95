import { type State } from '../machine.ts'
import { mayRenew, type Status } from '../status.ts'

/** Has the service worker keep the page and its files, so that the tablet starts without a network. True when all is kept. */
export async function keepShell(files: readonly string[]): Promise<boolean> {
  if (!('serviceWorker' in navigator)) return false
  await navigator.serviceWorker.register('/kiosk-sw.js', { scope: '/kiosk' })
  const { active } = await navigator.serviceWorker.ready
  if (!active) return false
  const { port1, port2 } = new MessageChannel()
  const answer = new Promise<boolean>((resolve) => {
    port1.onmessage = ({ data }: MessageEvent<boolean>) => resolve(data)
  })
  active.postMessage({ kind: 'keep', shell: '/kiosk', files }, [port2])
  return answer
}

export type Named = Readonly<{ files: readonly string[]; threads: readonly string[] }>

let hasCamera = false

/** Has it keep what reading from the camera takes as well: only a tablet with a camera loads that. */
export function keepScanning({ files, threads }: Named): Promise<boolean> {
  hasCamera = true
  return keepShell([...files, ...threads])
}

let isRenewing = false

/** Takes the server's newer program, when nobody stands at the tablet and nothing waits to be sent. */
export function renewWhenIdle(status: Status, state: State, own: string | undefined): void {
  const isTyped = Boolean(document.querySelector<HTMLInputElement>('#code')?.value)
  if (isRenewing || isTyped || !mayRenew(status, state, own)) return
  isRenewing = true
  void renew(own).finally(() => (isRenewing = false))
}

/** A page that names this very program is none that is newer. */
async function renew(own: string | undefined): Promise<void> {
  const page = await fetch('/kiosk', { cache: 'no-store' })
  if (!page.ok || page.redirected) return
  const { files, threads } = namedIn(await page.text())
  if (files.length === 0 || files[0] === own) return
  if (await keepShell(hasCamera ? [...files, ...threads] : files)) location.reload()
}

function namedIn(page: string): Named {
  const script = new DOMParser().parseFromString(page, 'text/html').querySelector<HTMLElement>('script[data-tablet]')
  return JSON.parse(script?.dataset.tablet ?? '{"files":[],"threads":[]}') as Named
}
