import { inputOfForm, inputOfLink } from '../forms.ts'
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

/**
 * What is typed where no field takes it goes into the field for codes, if the screen has one. Elsewhere a scanner is known by
 * how fast it types: who scans while the last person's screen stands is the next one.
 */
export function takeScans(kiosk: Kiosk): void {
  let burst = noBurst
  window.addEventListener('keydown', (event) => {
    if ((event.target as Element).closest('input, textarea, select')) return
    const code = document.querySelector<HTMLInputElement>('#code')
    if (code && isLetter(event)) return code.focus()
    const taken = takeKey(burst, event.key, event.timeStamp)
    burst = taken.burst
    if (taken.scanned === null) return
    event.preventDefault()
    kiosk.take({ kind: 'reset' })
    kiosk.take({ kind: 'shown', text: taken.scanned })
  })
}

/** The space bar presses buttons and scrolls; a code has none. */
function isLetter({ key, ctrlKey, altKey, metaKey }: KeyboardEvent): boolean {
  return key.length === 1 && key !== ' ' && !ctrlKey && !altKey && !metaKey
}
