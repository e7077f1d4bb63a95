import { type CallReason, type Reception } from '../model.ts'
import { opensDoor } from '../rules/greeting.ts'
import { findOpenAnswers, nextStep } from '../rules/missing.ts'
import { type Found, type Happening, type Missing, type PassProblem } from '../tablet-model.ts'

/** What can be wrong with what was shown at the tablet. */
export type CodeProblem = PassProblem | 'code-missing' | 'code-unreadable'

export type WalkInTyped = Readonly<{ nameToShow: string; reason: string; host: string; reachAt: string }>
type Given = Readonly<{ agreed: readonly string[]; photoChoice?: string | undefined }>

/** What stands on the tablet. */
export type Screen =
  | Readonly<{ at: 'welcome' | 'leaving'; problem: CodeProblem | null }>
  | Readonly<{ at: 'hello'; found: Found }>
  | Readonly<{ at: 'missing'; found: Found; open: Missing; agreed: readonly string[]; given: Given; faults: Faults }>
  | Readonly<{ at: 'done'; found: Found; since: string; eventId: string; heard: boolean; reception: Reception | null }>
  | Readonly<{ at: 'goodbye'; found: Found; leftAt: string | null }>
  | Readonly<{ at: 'walk-in'; typed: WalkInTyped; faults: readonly (keyof WalkInTyped)[] }>
  | Readonly<{ at: 'walked-in'; eventId: string; heard: boolean }>
  | Readonly<{ at: 'called' | 'call-unheard' | 'not-kept' }>
  | Readonly<{ at: 'declined'; heard: boolean }>

type Faults = Readonly<Record<string, readonly string[]>>

/** What the tablet does before it goes on: nothing is shown as done before it is. */
export type Effect =
  | Readonly<{ kind: 'look'; text: string }>
  | Readonly<{ kind: 'sign'; mark: string; agreementIds: readonly string[]; photoChoice?: string | undefined }>
  | Readonly<{ kind: 'keep'; happening: Happening; found: Found | null }>
  | Readonly<{ kind: 'ring'; reason: CallReason; mark: string | null }>

/** `round` counts the people: what was begun for one is never shown to the next. */
export type State = Readonly<{ screen: Screen; waitsFor: Effect | null; round: number }>

export type Input =
  | Readonly<{ kind: 'shown'; text: string }>
  | Readonly<{ kind: 'go-in' | 'leave' | 'reset' }>
  | Readonly<{ kind: 'answered'; given: Given }>
  | Readonly<{ kind: 'way'; to: 'walk-in' | 'leaving' | 'hello' }>
  | Readonly<{ kind: 'walk-in'; typed: WalkInTyped }>
  | Readonly<{ kind: 'call'; reason: CallReason }>
  | Outcome

/** How a thing ended that the tablet did. */
export type Outcome =
  | Readonly<{ kind: 'found'; found: Found }>
  | Readonly<{ kind: 'not-found'; problem: CodeProblem }>
  | Readonly<{ kind: 'signed'; ok: boolean }>
  | Readonly<{ kind: 'kept'; eventId: string; at: string; heard: boolean }>
  | Readonly<{ kind: 'not-kept' }>
  | Readonly<{ kind: 'rung'; heard: boolean }>
  | Readonly<{ kind: 'taken'; ids: readonly string[] }>
  | Readonly<{ kind: 'told'; eventId: string; reception: Reception }>

type Next = Readonly<{ screen: Screen; effect?: Effect }> | null

export const welcome = { at: 'welcome', problem: null } as const satisfies Screen
export const atFirst: State = { screen: welcome, waitsFor: null, round: 0 }
const noWords: WalkInTyped = { nameToShow: '', reason: '', host: '', reachAt: '' }

/** One step of the tablet. What makes no sense where it stands changes nothing. */
export function step(state: State, input: Input): State {
  if (input.kind === 'reset') return { ...atFirst, round: state.round + 1 }
  if (input.kind === 'taken') return { ...state, screen: hear(state.screen, input.ids) }
  if (input.kind === 'told') return hearOfHost(state, input)
  const { screen, waitsFor } = state
  const next = waitsFor ? goOn(screen, waitsFor, input) : decide(screen, input)
  return next ? { ...state, screen: next.screen, waitsFor: next.effect ?? null } : state
}

function hear(screen: Screen, ids: readonly string[]): Screen {
  const isOurs = (screen.at === 'done' || screen.at === 'walked-in') && ids.includes(screen.eventId)
  return isOurs ? { ...screen, heard: true } : screen
}

/** Who comes, as the house has it now. */
function hearOfHost(state: State, { eventId, reception }: Outcome & { kind: 'told' }): State {
  const { screen } = state
  if (screen.at !== 'done' || screen.eventId !== eventId) return state
  const isKnown = screen.reception?.told === reception.told && screen.reception.coming === reception.coming
  return isKnown ? state : { ...state, screen: { ...screen, reception } }
}

/** What a person does. */
function decide(screen: Screen, input: Input): Next {
  switch (input.kind) {
    case 'shown':
      return show(screen, input.text.trim())
    case 'go-in':
      return screen.at === 'hello' ? comeIn(screen.found) : null
    case 'leave':
      return screen.at === 'hello' ? goOut(screen, screen.found) : null
    case 'answered':
      return screen.at === 'missing' ? answer(screen, input.given) : null
    case 'way':
      return turn(screen, input.to)
    case 'walk-in':
      return screen.at === 'walk-in' ? walkIn(input.typed) : null
    case 'call':
      return { screen, effect: { kind: 'ring', reason: input.reason, mark: 'found' in screen ? screen.found.mark : null } }
    default:
      return null
  }
}

function show(screen: Screen, text: string): Next {
  if (screen.at !== 'welcome' && screen.at !== 'leaving') return null
  if (text === '') return { screen: { ...screen, problem: 'code-missing' } }
  return { screen, effect: { kind: 'look', text } }
}

function turn(screen: Screen, to: 'walk-in' | 'leaving' | 'hello'): Next {
  if (to === 'hello') return screen.at === 'missing' ? { screen: { at: 'hello', found: screen.found } } : null
  if (screen.at !== 'welcome') return null
  return { screen: to === 'leaving' ? { at: 'leaving', problem: null } : { at: 'walk-in', typed: noWords, faults: [] } }
}

/** In, or first what is missing; without the server there is nobody to give one's word to. */
function comeIn(found: Found): Next {
  if (!opensDoor(found.hello.greeting)) return null
  const { agreements, asksPhoto } = found.missing
  if (agreements.length === 0 && !asksPhoto) return keep({ at: 'hello', found }, 'arrival', found)
  return { screen: { at: 'missing', found, open: found.missing, agreed: [], given: { agreed: [] }, faults: {} } }
}

function keep(screen: Screen, kind: 'arrival' | 'departure', found: Found): Next {
  const { visitId, pass } = found
  const happening: Happening = { kind, ...(visitId ? { visitId } : pass ? { pass } : {}) }
  return { screen, effect: { kind: 'keep', happening, found } }
}

/** Out. Who the server says is not in was let go already; of what the tablet only thinks it knows, it keeps the event. */
function goOut(screen: Screen, found: Found): Next {
  if (found.mark && !found.hello.since) return { screen: { at: 'goodbye', found, leftAt: found.hello.leftAt } }
  return keep(screen, 'departure', found)
}

function answer(screen: Screen & { at: 'missing' }, given: Given): Next {
  const { found, open } = screen
  const asked = nextStep(open)
  const faults = findOpenAnswers(asked, given)
  if (faults) return { screen: { ...screen, given, faults } }
  const agreed = [...screen.agreed, ...asked.agreements.map(({ id }) => id)]
  const rest = { ...open, agreements: open.agreements.slice(asked.agreements.length) }
  if (!asked.isLast) return { screen: { ...screen, open: rest, agreed, given: { agreed: [] }, faults: {} } }
  const { photoChoice } = given
  return { screen: { ...screen, given, faults: {} }, effect: { kind: 'sign', mark: found.mark ?? '', agreementIds: agreed, photoChoice } }
}

function walkIn(typed: WalkInTyped): Next {
  const faults = (['nameToShow', 'reason'] as const).filter((name) => typed[name].trim() === '')
  const screen: Screen = { at: 'walk-in', typed, faults }
  if (faults.length > 0) return { screen }
  return { screen, effect: { kind: 'keep', happening: { kind: 'walk-in', ...typed }, found: null } }
}

/** How what the tablet does goes on: only the outcome that it waits for moves it. */
function goOn(screen: Screen, waitsFor: Effect, input: Input): Next {
  if (input.kind === 'not-kept') return { screen: { at: 'not-kept' } }
  switch (waitsFor.kind) {
    case 'look':
      return looked(screen, input)
    case 'sign':
      return input.kind === 'signed' && screen.at === 'missing' ? signed(screen, input.ok) : null
    case 'keep':
      return kept(waitsFor, input)
    case 'ring':
      return input.kind === 'rung' ? { screen: rung(waitsFor.reason, input.heard) } : null
  }
}

/** Who does not agree is told that it is all right, whether the bell was heard or not. */
function rung(reason: CallReason, heard: boolean): Screen {
  return reason === 'not-agreed' ? { at: 'declined', heard } : { at: heard ? 'called' : 'call-unheard' }
}

function looked(screen: Screen, input: Input): Next {
  if (screen.at !== 'welcome' && screen.at !== 'leaving') return null
  if (input.kind === 'not-found') return { screen: { at: screen.at, problem: input.problem } }
  if (input.kind !== 'found') return null
  return screen.at === 'leaving' ? goOut({ at: 'leaving', problem: null }, input.found) : { screen: { at: 'hello', found: input.found } }
}

/** Who could not give their word, because the network went away, comes in all the same: a person takes it down. */
function signed(screen: Screen & { at: 'missing' }, ok: boolean): Next {
  const found = { ...screen.found, byPerson: screen.found.byPerson || !ok }
  return keep({ ...screen, found }, 'arrival', found)
}

function kept({ happening, found }: Effect & { kind: 'keep' }, input: Input): Next {
  if (input.kind !== 'kept') return null
  const { eventId, at, heard } = input
  if (!found) return { screen: { at: 'walked-in', eventId, heard } }
  if (happening.kind === 'departure') return { screen: { at: 'goodbye', found, leftAt: at } }
  return { screen: { at: 'done', found, since: at, eventId, heard, reception: null } }
}
