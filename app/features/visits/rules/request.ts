import { accept, refuse, type Result } from '#app/lib/result.ts'
import { type AccessNeed } from '../model.ts'

export const mostWishes = 6
const mostUnconfirmedOfOne = 3
const mostUnconfirmedInAnHour = 200

export type RequestLimit = 'request-many-waiting' | 'requests-flooded'

/** How many requests wait for a look into the mail: of this address within a day, and of all within an hour. */
export type Unconfirmed = Readonly<{ ofAddress: number; ofAll: number }>

/** Whether one more mail may go out to an address that nobody has confirmed. */
export function mayMailOnceMore({ ofAddress, ofAll }: Unconfirmed): Result<null, RequestLimit> {
  if (ofAddress >= mostUnconfirmedOfOne) return refuse('request-many-waiting', 'email')
  if (ofAll >= mostUnconfirmedInAnHour) return refuse('requests-flooded')
  return accept(null)
}

export type NotedNeed = Readonly<{ need: AccessNeed; note: string }>

/** A note belongs to "something else"; it is one of the needs even where its box was not ticked. */
export function toNeeds(needs: readonly AccessNeed[], note: string): readonly NotedNeed[] {
  const all = note !== '' && !needs.includes('other') ? [...needs, 'other' as const] : needs
  return all.map((need) => ({ need, note: need === 'other' ? note : '' }))
}

/** The list with one of its members a place further up. */
export function raise<Member>(list: readonly Member[], index: number): readonly Member[] {
  const raised = list.slice(index, index + 1)
  const before = list.slice(0, Math.max(0, index - 1))
  return [...before, ...raised, ...list.slice(before.length).filter((member) => !raised.includes(member))]
}

/** The wishes as one of the form's buttons leaves them; null for another button. */
export function rearrangeWishes(wishes: readonly string[], button: string): readonly string[] | null {
  if (button === 'wish-add') return [...wishes, ''].slice(0, mostWishes)
  const rank = /^wish-up-([2-9])$/.exec(button)?.[1]
  return rank ? raiseText(wishes, Number(rank) - 1) : null
}

function raiseText(texts: readonly string[], index: number): readonly string[] {
  return raise(texts.map((text) => ({ text })), index).map(({ text }) => text)
}
