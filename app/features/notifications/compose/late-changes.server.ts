import { getVisitCalendar } from '#app/features/calendar/visit-feed.server.ts'
import { findLatePlan, type LatePlan } from '#app/features/itineraries/queries/late-plan.server.ts'
import { findPlanToldAt } from '#app/features/itineraries/queries/plan-told.server.ts'
import { findVisitForMail, type VisitForMail } from '#app/features/visits/queries/visit-mail.server.ts'
import { type PlanChange } from '#app/lib/plan-change.ts'
import { type Db } from '#app/storage/client.server.ts'
import { netChanges, type MadeChange } from '../net-changes.ts'
import { type Notice, type StoredEvent } from '../model.ts'
import { type Composer } from './composer.ts'
import { lateDays, lateSections } from './late-sections.ts'
import { staffFacts, toStaff, toVisitor, type Reader } from './visit-notice.ts'

type News = Readonly<{ visit: VisitForMail; plan: LatePlan; made: readonly MadeChange[] }>

/**
 * What changed of an approved visit's plan shortly before it begins, gathered for five minutes: one mail to the visitor,
 * with the same for their calendar, and one to the visit's host. Each reads what is so now beside what they last knew,
 * so that nobody is told of their own doing, and nobody of what was undone. A visit cancelled since has its own mail.
 */
export const composeLateChanges: Composer = async (db, event, gathered = [event]) => {
  const visit = await findVisitForMail(db, String(event.payload.visitId))
  if (visit?.decision !== 'approved') return []
  const made = gathered.flatMap(toMade)
  const news = { visit, made, plan: await findLatePlan(db, visit.id, made) }
  return [...(await tellVisitor(db, event, news)), ...tellHost(news)]
}

function toMade({ payload, createdAt, actorKind, actorId }: StoredEvent): readonly MadeChange[] {
  const { changes } = payload as { changes: readonly PlanChange[] }
  return changes.map((change) => ({ ...change, at: createdAt, actorKind, actorId }))
}

/** What was in the plan when it was mailed to them they know, and what they did themselves. */
async function tellVisitor(db: Db, event: StoredEvent, { visit, plan, made }: News): Promise<readonly Notice[]> {
  const toldAt = (await findPlanToldAt(db, visit.id)) ?? new Date(0)
  const isOwn = ({ actorKind, actorId }: MadeChange) => actorKind === 'visitor' && actorId === visit.id
  const knows = (change: MadeChange) => change.at < toldAt || isOwn(change)
  const changes = netChanges(made, { states: plan.states, knows })
  if (changes.length === 0 || visit.visitor.email === null) return []

  const calendar = { method: null, content: await getVisitCalendar(db, visit.id, event.createdAt) }
  const notices = toVisitor(visit, 'plan-changed-late', (reader) => {
    const said = { reader, plan, timeZone: visit.office.timeZone }
    const sections = lateSections(changes, said)
    return {
      subject: reader.t('mail-soon-subject', sayDays(reader, lateDays(changes, said))),
      heading: reader.t('mail-soon-heading', visit.visitor.name),
      paragraphs: [reader.t('mail-soon-words', sections.length)],
      sections,
      button: { label: reader.t('mail-visit-open'), href: visit.pages.own },
      after: [reader.t('mail-approved-zone', visit.office.town), reader.t('mail-approved-file')],
    }
  })
  return notices.map((notice) => ({ ...notice, calendar }))
}

/** Meetings to which the host is asked have mails of their own, with an invitation. */
function tellHost({ visit, plan, made }: News): readonly Notice[] {
  const { host } = visit
  if (!host) return []
  const isInvited = ({ kind, id }: PlanChange) => kind === 'meeting' && plan.things.get(id)?.staffIds.includes(host.id)
  const knows = ({ actorKind, actorId }: MadeChange) => actorKind === 'staff' && actorId === host.id
  const changes = netChanges(made.filter((change) => !isInvited(change)), { states: plan.states, knows })
  if (changes.length === 0) return []

  return toStaff([host], visit, 'plan-changed-late-staff', (reader) => {
    const said = { reader, plan, timeZone: visit.office.timeZone }
    const sections = lateSections(changes, said)
    const { name } = visit.visitor
    return {
      subject: reader.t('mail-soon-staff-subject', name, sayDays(reader, lateDays(changes, said))),
      heading: reader.t('mail-soon-staff-heading', name),
      paragraphs: [reader.t('mail-soon-staff-words', sections.length)],
      facts: staffFacts(reader, visit),
      sections,
      after: [reader.t('mail-approved-zone', visit.office.town)],
    }
  })
}

function sayDays({ format }: Reader, days: readonly string[]): string {
  return format.list(days.map((day) => format.shortDate(day)))
}
