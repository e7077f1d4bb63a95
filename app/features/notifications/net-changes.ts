import { groupBy } from '#app/lib/group-by.ts'
import { type PlanChange } from '#app/lib/plan-change.ts'

/** A change with what decides who hears of it: when it was made, and by whom. */
export type MadeChange = PlanChange & Readonly<{ at: Date; actorKind: string; actorId: string | null }>

type Asked = Readonly<{
  /** How each thing stands now, by its id. */
  states: ReadonlyMap<string, string | null>
  /** Whether the reader knows of a change, and so how the thing stood after it: their own doing, or told already. */
  knows: (change: MadeChange) => boolean
}>

/**
 * What several changes come to for one reader: each thing from what they last knew to what is so now, once. Moved twice
 * is moved once; added and taken out again, or moved there and back, is nothing.
 */
export function netChanges(changes: readonly MadeChange[], { states, knows }: Asked): readonly PlanChange[] {
  return [...groupBy(changes, ({ kind, id }) => `${kind} ${id}`).values()].flatMap((ofThing) => {
    const [{ kind, id, was: first }] = ofThing
    const known = ofThing.findLast(knows)
    const was = known ? known.is : first
    const is = states.get(id) ?? null
    return was === is ? [] : [{ kind, id, was, is }]
  })
}

type JoinedChange = Readonly<{ change: PlanChange; ids: readonly string[] }>

/** Desks of one day that changed alike in both halves are one line: the ids of the halves, in order. */
export function joinDesks(changes: readonly PlanChange[]): readonly JoinedChange[] {
  const alike = ({ kind, id, was, is }: PlanChange) =>
    kind === 'desk' ? `${id.slice(0, 10)} ${was} ${is}` : `${kind} ${id}`
  return [...groupBy(changes, alike).values()].map((group) => ({
    change: group[0],
    ids: group.map(({ id }) => id).sort((a, b) => (a < b ? 1 : -1)),
  }))
}
