import { type LatePlan } from '#app/features/itineraries/queries/late-plan.server.ts'
import { readState } from '#app/features/itineraries/queries/plan-states.server.ts'
import { toLocalDate } from '#app/lib/office-time.ts'
import { type PlanChange } from '#app/lib/plan-change.ts'
import { type MailContent } from '#app/mail/content.ts'
import { joinDesks } from '../net-changes.ts'
import { type Reader } from './visit-notice.ts'

type Section = NonNullable<MailContent['sections']>[number]
type Line = Section['lines'][number]
type Said = Readonly<{ reader: Reader; plan: LatePlan; timeZone: string }>

/** Each change as a block: what it is about, how it was and how it is, in the order of the days. */
export function lateSections(changes: readonly PlanChange[], said: Said): readonly Section[] {
  const inOrder = [...joinDesks(changes)].sort((a, b) => (sortKey(a.change, said) < sortKey(b.change, said) ? -1 : 1))
  return inOrder.map(({ change, ids }) => (change.kind === 'desk' ? deskSection(change, ids, said) : timedSection(change, said)))
}

/** The days that the changes are about, the first first. */
export function lateDays(changes: readonly PlanChange[], said: Said): readonly string[] {
  return [...new Set(changes.map((change) => sortKey(change, said).slice(0, 10)))].sort()
}

/** By the local day, the desk of a day before what happens on it, and by the time. */
function sortKey({ kind, id, was, is }: PlanChange, { timeZone }: Said): string {
  if (kind === 'desk') return id.slice(0, 10)
  const { start } = readState(is ?? was ?? '')
  return `${toLocalDate(start, timeZone)} ${start.toISOString()}`
}

function timedSection({ id, was, is }: PlanChange, said: Said): Section {
  const { title = '', where = '' } = said.plan.things.get(id) ?? {}
  const say = (state: string, more: string) => ({ what: sayTime(state, said), ...(more && { more }) })
  const before = was && say(was, said.plan.rooms.get(readState(was).roomId ?? '') ?? '')
  return { heading: title, lines: linesOf(said, before, is && say(is, where)) }
}

function deskSection({ id, was, is }: PlanChange, ids: readonly string[], said: Said): Section {
  const { t, format } = said.reader
  const part = ids.length > 1 ? 'day' : id.endsWith('morning') ? 'morning' : 'afternoon'
  const say = (deskId: string) => {
    const desk = said.plan.desks.get(deskId)
    return { what: desk?.label ?? '', more: desk?.area ?? '' }
  }
  return {
    heading: t(`mail-soon-desk-${part}`, format.dayAndMonth(id.slice(0, 10))),
    lines: linesOf(said, was && say(was), is && say(is)),
  }
}

type Told = Omit<Line, 'when'> | '' | null

function linesOf({ reader: { t } }: Said, was: Told, is: Told): readonly Line[] {
  const before = was ? [{ when: t(is ? 'mail-meeting-was' : 'mail-soon-gone'), ...was }] : []
  const now = is ? [{ when: t(was ? 'mail-meeting-now' : 'mail-soon-new'), ...is }] : []
  return [...before, ...now]
}

function sayTime(state: string, { reader: { t, format }, timeZone }: Said): string {
  const { start, end } = readState(state)
  return t('mail-soon-when', format.dayAndMonth(start, timeZone), format.timeRange(start, end, timeZone))
}
