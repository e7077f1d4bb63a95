import { mayReadVisit, type Actor } from '#app/access/policy.ts'
import { type LocalDate } from '#app/lib/calendar-date.ts'
import { toLocalDate } from '#app/lib/office-time.ts'
import { accept, refuse, type Result } from '#app/lib/result.ts'
import { db } from '#app/storage/client.server.ts'
import { type Decision, type VisitState } from '../model.ts'
import { doorFactsOfVisit } from '../queries.server.ts'
import { visitState } from '../state.ts'

/** What stands on top of each page of a visit. */
export type VisitHead = Readonly<{
  id: string
  contactId: string
  name: string
  homeWiki: string
  firstDay: LocalDate
  lastDay: LocalDate
  decision: Decision
  state: VisitState
  lateUntil: Date | null
  addressConfirmed: boolean
  host: Readonly<{ id: string; name: string }> | null
  timeZone: string
  today: LocalDate
  /** The language in which the visitor is written to. */
  locale: string
  revision: number
}>

/** The head of a visit for somebody of the staff: theirs to read, or a refusal. */
export async function getVisitHead(
  actor: Actor,
  id: string,
  now: Date,
): Promise<Result<VisitHead, 'not-found' | 'not-allowed'>> {
  const row = await db.visit.findUnique({
    where: { id },
    include: {
      contact: { select: { nameToShow: true, homeWiki: true, email: true } },
      host: { select: { id: true, name: true } },
      office: { select: { timeZone: true } },
    },
  })
  if (!row) return refuse('not-found')
  if (!mayReadVisit(actor, row)) return refuse('not-allowed')

  const today = toLocalDate(now, row.office.timeZone)
  const decision = row.decision as Decision
  return accept({
    id,
    contactId: row.contactId,
    name: row.contact.nameToShow,
    homeWiki: row.contact.homeWiki,
    firstDay: row.firstDay,
    lastDay: row.lastDay,
    decision,
    state: visitState({ ...row, decision }, await doorFactsOfVisit(db, id), today),
    lateUntil: row.lateUntil,
    addressConfirmed: row.emailConfirmedAt !== null || row.contact.email === null,
    host: row.host,
    timeZone: row.office.timeZone,
    today,
    locale: row.locale,
    revision: row.revision,
  })
}
