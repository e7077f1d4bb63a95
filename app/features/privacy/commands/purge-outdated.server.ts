import { type Actor } from '#app/access/policy.ts'
import { mayPurge } from '#app/access/policy/house.ts'
import { newId } from '#app/lib/id.ts'
import { accept, refuse, type Result } from '#app/lib/result.ts'
import { recordAudit } from '#app/storage/audit.server.ts'
import { db, inTransaction } from '#app/storage/client.server.ts'
import {
  deleteKeptForms,
  deleteOldMails,
  findOutdatedVisits,
  findPerson,
  forgetNeeds,
  forgetQuestions,
  forgetRows,
} from '../repository.server.ts'
import { lastDayAnywhere, lettersKeptSince, needsKeptSince, visitsKeptSince } from '../retention-rules.ts'

type Order = Readonly<{ now: Date }>

export type Purged = Readonly<{ people: number; needs: number; questions: number; mails: number }>

const peopleAtOnce = 200

/** Lets go of what the table of retention no longer allows: of people, of what they need, ask and were written. */
export async function purgeOutdated(actor: Actor, order: Order): Promise<Result<Purged, 'not-allowed'>> {
  if (!mayPurge(actor)) return refuse('not-allowed')
  return accept({ people: await forgetPeople(actor, order), ...(await purgeRest(actor, order)) })
}

/** Some at a time, until none is left. */
async function forgetPeople(actor: Actor, { now }: Order): Promise<number> {
  let people = 0
  for (;;) {
    const outdated = await findOutdatedVisits(db, visitsKeptSince(lastDayAnywhere(now)), peopleAtOnce)
    for (const visitId of outdated) await forgetOne(actor, visitId, now)
    people += outdated.length
    if (outdated.length < peopleAtOnce) return people
  }
}

/** Each person in a transaction of their own, with the same receipt as somebody who asked to be forgotten. */
function forgetOne(actor: Actor, visitId: string, now: Date): Promise<void> {
  return inTransaction(async (tx) => {
    const person = await findPerson(tx, visitId)
    if (!person) return
    const details = await forgetRows(tx, person, now)
    await recordAudit(tx, actor, { action: 'forget-person', subject: { kind: 'receipt', id: newId() }, details }, now)
  })
}

function purgeRest(actor: Actor, { now }: Order): Promise<Omit<Purged, 'people'>> {
  return inTransaction(async (tx) => {
    const needs = await forgetNeeds(tx, needsKeptSince(lastDayAnywhere(now)))
    const questions = await forgetQuestions(tx, lettersKeptSince(now))
    const mails = await deleteOldMails(tx, lettersKeptSince(now))
    await deleteKeptForms(tx, now)
    const details = { needs, questions, mails }
    if (needs + questions + mails === 0) return details
    await recordAudit(tx, actor, { action: 'purge-outdated', subject: { kind: 'house', id: 'all' }, details }, now)
    return details
  })
}
