import { mayReadReception, mayReadVisits, type StaffActor } from '#app/access/policy.ts'
import { type Office } from '#app/features/offices/model.ts'
import { getOffice } from '#app/features/offices/queries.server.ts'
import { dayOf, toLocalDate, toLocalTime } from '#app/lib/office-time.ts'
import { type LocalDate } from '#app/lib/calendar-date.ts'
import { db } from '#app/storage/client.server.ts'
import { type Need } from '../model.ts'
import { mostPressingFirst, partOfDay } from '../rules.ts'
import { getArrivals } from './arrivals.server.ts'
import { listMailNeeds } from './mail-needs.server.ts'
import { listNext, listOwnInvitations, listTimeProposals } from './meeting-needs.server.ts'
import { getPromises, getQuestions } from './promises-and-questions.server.ts'
import { listHosted, listLate, listOpenAccessNeeds, listRequests } from './visit-needs.server.ts'

/** The day as this person needs it: what waits, who comes, what is next. */
export async function getToday(actor: StaffActor, now: Date) {
  const office = await getOffice(db, actor.officeId)
  const today = toLocalDate(now, office.timeZone)
  const seesAll = mayReadVisits(actor)
  const [waiting, reception, questions, promises, next, hosted] = await Promise.all([
    seesAll ? listForTheOffice(office, today, now) : [],
    mayReadReception(actor) ? getArrivals(office.id, now) : null,
    getQuestions(actor),
    getPromises(actor, today, seesAll),
    listNext(actor, { start: now, end: dayOf(today, office.timeZone).end }, seesAll),
    listHosted(actor, today),
  ])
  const asked = [...(await listOwnInvitations(actor, now)), ...(await listMailNeeds(actor))]
  const own = [...asked, ...(await listLate(actor, now, !seesAll))]
  return {
    today,
    timeZone: office.timeZone,
    part: partOfDay(toLocalTime(now, office.timeZone)),
    now,
    needs: mostPressingFirst([...waiting, ...own, ...(reception?.unmatched ?? []), ...questions.needs], today),
    reception: reception && { numbers: reception.numbers, arrivals: reception.arrivals },
    questions: { open: questions.open, mine: questions.mine, oldest: questions.oldest },
    promises,
    next,
    hosted,
  }
}

/** What waits for whoever looks after all visits of an office. */
async function listForTheOffice(office: Office, today: LocalDate, now: Date): Promise<readonly Need[]> {
  const lists = await Promise.all([
    listRequests(office, today),
    listOpenAccessNeeds(office, today),
    listTimeProposals(office.id, now),
  ])
  return lists.flat()
}
