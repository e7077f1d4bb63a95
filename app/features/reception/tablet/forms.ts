import { cleanLine } from '#app/lib/text.ts'
import { callReasons } from '../model.ts'
import { type Input } from './machine.ts'

type Sent = Readonly<{
  get: (name: string) => FormDataEntryValue | null
  getAll: (name: string) => readonly FormDataEntryValue[]
}>

/** What somebody did by sending one of the forms of the kiosk, which without scripts goes to the server. */
export function inputOfForm(path: string, form: Sent): Input | null {
  const text = (name: string) => cleanLine(String(form.get(name) ?? ''))
  switch (path) {
    case '/kiosk':
      return { kind: 'shown', text: text('code') }
    case '/kiosk/leaving':
      return form.get('code') === null ? { kind: 'leave' } : { kind: 'shown', text: text('code') }
    case '/kiosk/hello':
      return { kind: 'go-in' }
    case '/kiosk/missing':
      return { kind: 'answered', given: { agreed: form.getAll('agreed').map(String), photoChoice: text('photoChoice') || undefined } }
    case '/kiosk/walk-in': {
      const typed = { nameToShow: text('nameToShow'), reason: text('reason'), host: text('host'), reachAt: text('reachAt') }
      return { kind: 'walk-in', typed }
    }
    case '/kiosk/call':
      return { kind: 'call', reason: callReasons.find((reason) => reason === text('reason')) ?? 'help' }
    case '/kiosk/reset':
      return { kind: 'reset' }
    default:
      return null
  }
}

/** What somebody did by following a link; no link leads out of the tablet. */
export function inputOfLink(path: string): Input | null {
  if (path === '/kiosk/walk-in') return { kind: 'way', to: 'walk-in' }
  if (path === '/kiosk/leaving') return { kind: 'way', to: 'leaving' }
  return path === '/kiosk/hello' ? { kind: 'way', to: 'hello' } : null
}
