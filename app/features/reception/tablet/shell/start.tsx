import { flushSync } from 'react-dom'
import { createRoot } from 'react-dom/client'
import { type Sheets, turnTo } from './languages.ts'
import { createDeeds, type Deeds } from './deeds.ts'
import { createKiosk, type Kiosk } from './kiosk.ts'
import { clearPlainPages } from './plain-pages.ts'
import { openStore, type Store } from './store.ts'
import { createSync, type Sync } from './sync.ts'
import { TabletApp, type Place } from './tablet-app.tsx'
import { takeForms, takeScans } from './take-forms.ts'
import { keepShell, renewWhenIdle } from './worker.ts'

/** What the server wrote on the script of this program. */
type Known = Readonly<{ pathname: string; place: Place; sheets: Sheets; files: readonly string[] }>

/** Takes over from the welcome page, where the browser can keep what happens; anywhere else the server's pages do the work. */
export async function startTablet(): Promise<void> {
  const known = JSON.parse(document.querySelector<HTMLElement>('script[data-tablet]')?.dataset.tablet ?? '{}') as Known
  const store = isAble() && /^\/kiosk\/?$/.test(known.pathname) ? await openStore().catch(() => null) : null
  const asked = new URLSearchParams(location.search).get('uselang')
  const book = store && ((await turnTo(asked ?? homeLanguage(), known.sheets)) ?? (await turnTo('en', known.sheets)))
  if (store && book) await takeOver(store, known, book)
  else clearPlainPages()
  document.documentElement.dataset.tablet = store ? 'awake' : 'plain'
}

function isAble(): boolean {
  return window.isSecureContext && 'indexedDB' in window && 'subtle' in crypto
}

function homeLanguage(): string {
  return document.documentElement.dataset.language ?? 'en'
}

async function takeOver(store: Store, known: Known, book: Awaited<ReturnType<typeof turnTo>> & object): Promise<void> {
  const { sheets, place, files } = known
  let deeds: Deeds | null = null
  const kiosk = createKiosk({ book, turnTo: (code) => turnTo(code, sheets), deeds: () => deeds ?? (() => Promise.reject(new Error('too early'))) })
  const onStatus: Parameters<typeof createSync>[1]['onStatus'] = (status) => {
    kiosk.setStatus(status)
    renewWhenIdle(status, kiosk.view().state, files[0])
  }
  const sync: Sync = createSync(store, { onStatus, onTaken: (ids) => kiosk.take({ kind: 'taken', ids }) })
  deeds = createDeeds({ store, sync, place, language: () => kiosk.view().chosen })
  await sync.wakeUp()
  mount(kiosk, place)
  sync.start()
  void navigator.storage?.persist?.()
  void keepShell(files).then((isKept) => {
    if (isKept) document.documentElement.dataset.kept = ''
  })
}

/** The page that the server made stands until ours is drawn; what was typed into it goes along. */
function mount(kiosk: Kiosk, place: Place): void {
  const before = document.querySelector('.fy-kiosk')
  const typed = before?.querySelector<HTMLInputElement>('#code')?.value ?? ''
  const box = document.createElement('div')
  flushSync(() => createRoot(box).render(<TabletApp kiosk={kiosk} place={place} />))
  before?.replaceWith(box)
  history.replaceState(null, '', '/kiosk')
  const code = box.querySelector<HTMLInputElement>('#code')
  if (code) code.value = typed
  code?.focus()
  takeForms(box, kiosk)
  takeScans(kiosk)
}
