import { type OpenBook } from '#app/i18n/open-book.ts'
import { atFirst, step, welcome, type CodeProblem, type Effect, type Input, type Outcome, type State } from '../machine.ts'
import { statusAtFirst, type Status } from '../status.ts'
import { type Deeds } from './deeds.ts'

/** All that the tablet shows. */
export type View = Readonly<{ state: State; status: Status; book: OpenBook; chosen: string | null }>

export type Kiosk = Readonly<{
  view: () => View
  subscribe: (listener: () => void) => () => void
  take: (input: Input) => void
  setStatus: (status: Status) => void
  /** Speaks another language until the next person comes. */
  choose: (code: string) => void
}>

type Parts = Readonly<{
  book: OpenBook
  /** What the server had said about a code before. */
  problem: CodeProblem | null
  turnTo: (code: string) => Promise<OpenBook | null>
  deeds: Deeds
}>

type Speaking = Pick<Parts, 'turnTo'> & Readonly<{ view: () => View; change: (part: Partial<View>) => void }>

/** Turns the page to a language, unless the person it was for has gone meanwhile. */
function speaker({ view, change, turnTo }: Speaking) {
  return async (code: string): Promise<void> => {
    const { book, state } = view()
    if (code === book.locale.code) return
    const other = await turnTo(code)
    if (other && state.round === view().state.round) change({ book: other })
    else if (other) await turnTo(view().book.locale.code)
  }
}

/** The tablet at work: inputs go through the machine, and what it waits for is done. */
export function createKiosk({ book, problem, turnTo, deeds }: Parts): Kiosk {
  const home = book.locale.code
  const screen = { ...welcome, problem }
  let view: View = { state: { ...atFirst, screen }, status: statusAtFirst, book, chosen: null }
  const listeners = new Set<() => void>()
  const change = (part: Partial<View>) => {
    view = { ...view, ...part }
    listeners.forEach((listener) => listener())
  }
  const speak = speaker({ view: () => view, change, turnTo })
  const take = (input: Input) => {
    const before = view.state
    const state = step(before, input)
    if (state === before) return
    change({ state, ...(state.round !== before.round && { chosen: null }) })
    if (state.round !== before.round) void speak(home)
    if (state.waitsFor && state.waitsFor !== before.waitsFor) void act(state.waitsFor, state.round)
  }
  const act = async (effect: Effect, round: number) => {
    const outcome = await deeds(effect).catch((): Outcome => ({ kind: 'not-kept' }))
    if (round !== view.state.round) return
    const locale = outcome.kind === 'found' ? outcome.found.locale : null
    if (locale && view.chosen === null) await speak(locale)
    if (round === view.state.round) take(outcome)
  }
  return {
    view: () => view,
    subscribe: (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    take,
    setStatus: (status) => change({ status }),
    choose: (code) => {
      change({ chosen: code })
      void speak(code)
    },
  }
}
