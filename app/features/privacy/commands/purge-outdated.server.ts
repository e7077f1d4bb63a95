import { type Actor } from '#app/access/policy.ts'
import { mayPurge } from '#app/access/policy/house.ts'
import { newId } from '#app/lib/id.ts'
import { accept, refuse, type Result } from '#app/lib/result.ts'
import { recordAudit } from '#app/storage/audit.server.ts'
import { db, inTransaction, type Db, type Tx } from '#app/storage/client.server.ts'
import * as held from '../repository.server.ts'
import { lastDayAnywhere, lettersKeptSince, needsKeptSince, visitsKeptSince } from '../retention-rules.ts'

type Order = Readonly<{ now: Date }>

export type Purged = Readonly<Record<'people' | 'needs' | 'emergencies' | 'questions' | 'mails', number>>

const atOnce = 200

/** Lets go of what the table of retention no longer allows: of people, of what they need, ask and were written. */
export async function purgeOutdated(actor: Actor, order: Order): Promise<Result<Purged, 'not-allowed'>> {
  if (!mayPurge(actor)) return refuse('not-allowed')
  const { now } = order
  const today = lastDayAnywhere(now)
  const written = lettersKeptSince(now)
  const piece = (kind: string, find: Piece['find'], forget: Piece['forget']) => purge(actor, { kind, find, forget }, now)
  return accept({
    people: await forgetPeople(actor, order),
    needs: await piece('needs', (on) => held.findVisitsWithNeeds(on, needsKeptSince(today), atOnce), held.forgetNeeds),
    emergencies: await piece('emergencies', (on) => held.findVisitsWithEmergency(on, today, atOnce), held.forgetEmergencies),
    questions: await piece('questions', (on) => held.findOldQuestions(on, written, atOnce), held.forgetQuestions),
    mails: await piece('mails', (on) => held.findOldMails(on, written, atOnce), held.deleteMails),
  })
}

type Piece = Readonly<{
  kind: string
  find: (on: Db) => Promise<string[]>
  forget: (tx: Tx, ids: string[]) => Promise<void>
}>

/** Some at a time, until none is left, so that whoever else writes meanwhile has their turn. Says how many. */
async function purge(actor: Actor, piece: Piece, now: Date): Promise<number> {
  let gone = 0
  for (;;) {
    const some = (await piece.find(db)).length === 0 ? 0 : await purgeSome(actor, piece, now)
    gone += some
    if (some < atOnce) return gone
  }
}

function purgeSome(actor: Actor, { kind, find, forget }: Piece, now: Date): Promise<number> {
  return inTransaction(async (tx) => {
    const ids = await find(tx)
    if (ids.length === 0) return 0
    await forget(tx, ids)
    const details = { [kind]: ids.length }
    await recordAudit(tx, actor, { action: 'purge-outdated', subject: { kind: 'house', id: 'all' }, details }, now)
    return ids.length
  })
}

/** Some at a time, until none is left. */
async function forgetPeople(actor: Actor, { now }: Order): Promise<number> {
  let people = 0
  for (;;) {
    const outdated = await held.findOutdatedPeople(db, { ...peopleKept(now), most: atOnce })
    for (const contactId of outdated) await forgetOne(actor, contactId, now)
    people += outdated.length
    if (outdated.length < atOnce) return people
  }
}

function peopleKept(now: Date) {
  return { visitsBefore: visitsKeptSince(lastDayAnywhere(now)), unchangedSince: lettersKeptSince(now) }
}

/** Each person in a transaction of their own, with the same receipt as somebody who asked to be forgotten. */
function forgetOne(actor: Actor, contactId: string, now: Date): Promise<void> {
  return inTransaction(async (tx) => {
    const [still] = await held.findOutdatedPeople(tx, { ...peopleKept(now), most: 1, among: [contactId] })
    const person = still === undefined ? null : await held.findPerson(tx, still)
    if (!person) return
    const details = await held.forgetRows(tx, person, now)
    await recordAudit(tx, actor, { action: 'forget-person', subject: { kind: 'receipt', id: newId() }, details }, now)
  })
}
