import { wipeDeskCopy } from '#app/lib/desk-copy-cache.ts'
import { type DeskEvent } from '../../../desk-copy.ts'
import { readCopy, type KeptCopy } from '../../../ui/kept-copy.ts'
import { decideAt, mayShow } from '../../desk-book.ts'
import { readTap } from '../../desk-forms.ts'
import { standingAfter, standingAtFirst, toSend, type Standing } from '../../desk-standing.ts'
import { type Verdict } from '../../outbox-rules.ts'
import { type DeskOutbox } from './outbox.ts'

/** All that the desk without a network shows. */
export type DeskView = Readonly<{
  kept: KeptCopy | null
  events: readonly DeskEvent[]
  standing: Standing
  /** What was written down last, and what was not and why. */
  told: DeskEvent | null
  fault: string | null
}>

export type Desk = Readonly<{
  view: () => DeskView
  subscribe: (listener: () => void) => () => void
  /** Reads anew what lies in this browser. */
  look: () => Promise<void>
  /** Takes a form of the desk; true when it is written down. */
  take: (fields: Readonly<Record<string, string>>) => Promise<boolean>
  hear: (verdict: Verdict) => Promise<void>
}>

export function createDesk(outbox: DeskOutbox): Desk {
  let view: DeskView = { kept: null, events: [], standing: standingAtFirst, told: null, fault: null }
  const listeners = new Set<() => void>()
  const change = (part: Partial<DeskView>) => {
    view = { ...view, ...part }
    listeners.forEach((listener) => listener())
  }
  const look = async () => change({ kept: await ownCopy(), events: await outbox.all() })
  const write = async (fields: Readonly<Record<string, string>>) => {
    if (fields.intent === 'begin') return {}
    const tap = readTap(fields)
    const { kept, events } = view
    if (!tap || !kept?.copy.mayWrite) return { fault: 'desk-away-needs-house' }
    const decision = decideAt({ ...kept, events, now: new Date() }, tap.happening)
    const isKnown = events.some(({ id }) => id === tap.id)
    if (!decision.ok && !isKnown) return { fault: `refusal-${decision.refusal.code}` }
    const told = await outbox.keep(tap.id, tap.happening, new Date()).catch(() => null)
    return told ? { told } : { fault: 'desk-away-not-kept' }
  }
  const take = async (fields: Readonly<Record<string, string>>) => {
    const outcome = await write(fields)
    change({ told: null, fault: null, ...outcome, events: await outbox.all() })
    return 'told' in outcome
  }
  const hear = async (verdict: Verdict) => {
    change({ standing: standingAfter(view.standing, verdict, new Date()) })
    await look()
  }
  return {
    ...{ view: () => view, look, take, hear },
    subscribe: (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
  }
}

/** The copy that lies here, if it is still good and whoever sits here now is the one it was made for. */
async function ownCopy(): Promise<KeptCopy | null> {
  const kept = await readCopy()
  const seat = /(?:^|; )seat=([0-9a-f]+)/.exec(document.cookie)?.[1] ?? null
  if (kept && mayShow({ ...kept, now: new Date() }, seat)) return kept
  if (kept) await wipeDeskCopy()
  return null
}

/** Whether the house answers and has all that happened here. */
export function isBack({ standing, events }: DeskView): boolean {
  return standing.network === 'on' && !standing.isLocked && toSend(events).length === 0
}
