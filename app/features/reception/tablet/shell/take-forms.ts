import { inputOfForm, inputOfLink } from '../forms.ts'
import { type State } from '../machine.ts'
import { noBurst, takeKey } from '../scanner-keys.ts'
import { type Kiosk } from './kiosk.ts'

const ways = ['/kiosk/pair']

/** The forms and links of the kiosk's screens, which without scripts go to the server, become inputs of the machine. */
export function takeForms(box: HTMLElement, kiosk: Kiosk): void {
  box.addEventListener('submit', (event) => {
    event.preventDefault()
    const form = event.target as HTMLFormElement
    const input = inputOfForm(new URL(form.action).pathname, new FormData(form))
    if (input) kiosk.take(input)
  })
  box.addEventListener('click', (event) => {
    const link = (event.target as Element).closest('a')
    const href = link?.getAttribute('href') ?? ''
    if (!link || href.startsWith('#') || ways.includes(href)) return
    event.preventDefault()
    const input = inputOfLink(href)
    if (input) kiosk.take(input)
  })
}

/** A scanner types fast and ends with Enter, wherever the focus is. Who scans while a last screen stands is the next person. */
export function takeScans(kiosk: Kiosk): void {
  let burst = noBurst
  window.addEventListener('keydown', (event) => {
    if ((event.target as Element).closest('input, textarea, select')) return
    const taken = takeKey(burst, event.key, event.timeStamp)
    burst = taken.burst
    if (taken.scanned === null) return
    event.preventDefault()
    if (!takesCodes(kiosk.view().state)) kiosk.take({ kind: 'reset' })
    kiosk.take({ kind: 'shown', text: taken.scanned })
  })
}

function takesCodes({ screen }: State): boolean {
  return screen.at === 'welcome' || screen.at === 'leaving'
}
