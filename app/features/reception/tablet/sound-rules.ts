import { opensDoor } from '../rules/greeting.ts'
import { type Screen } from './machine.ts'

/** What is heard at the tablet: a pass was read, in, out, a person comes, or that something wants to be read. */
export type Sound = 'read' | 'in' | 'out' | 'bell' | 'look'

const sounds = {
  welcome: null,
  leaving: null,
  hello: 'read',
  missing: null,
  done: 'in',
  'walked-in': 'in',
  goodbye: 'out',
  'walk-in': null,
  called: 'bell',
  declined: 'bell',
  'call-unheard': 'look',
  'not-kept': 'look',
} as const satisfies Record<Screen['at'], Sound | null>

/** What a screen sounds like that took the place of another; nothing while the same one stands. */
export function soundOf(before: Screen, after: Screen): Sound | null {
  if ('problem' in after) return after.problem && before !== after ? 'look' : null
  if (before.at === after.at) return null
  if (after.at === 'hello' && !opensDoor(after.found.hello.greeting)) return 'look'
  return sounds[after.at]
}
