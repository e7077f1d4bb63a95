import { mayRequestVisit, type Actor } from '#app/access/policy.ts'
import { ensureContact } from '#app/features/contacts/commands/ensure-contact.server.ts'
import { foldEmail } from '#app/features/contacts/rules.ts'
import { getOffice } from '#app/features/offices/queries.server.ts'
import { newId } from '#app/lib/id.ts'
import { toLocalDate } from '#app/lib/office-time.ts'
import { accept, refuse, type Result } from '#app/lib/result.ts'
import { hashToken } from '#app/lib/token.ts'
import { recordAudit } from '#app/storage/audit.server.ts'
import { inTransaction, type Tx } from '#app/storage/client.server.ts'
import { announce } from '#app/storage/outbox.server.ts'
import { findReceipt, keepReceipt } from '#app/storage/receipts.server.ts'
import { type Visit, type VisitEvent } from '../model.ts'
import { countUnconfirmed } from '../queries/unconfirmed.server.ts'
import { insertNeeds, insertVisit, insertWishes } from '../repository.server.ts'
import { checkDays, type DaysRefusal } from '../rules/days.ts'
import { toOpenHalves } from '../rules/office-days.ts'
import { mayMailOnceMore, toNeeds, type RequestLimit } from '../rules/request.ts'
import { type VisitRequest } from '../schema.ts'

type Order = Readonly<{ officeId: string; request: VisitRequest; locale: string; now: Date }>

type RefusalCode = DaysRefusal | RequestLimit | 'not-allowed'

/**
 * Keeps a request for a visit, with its contact, and has the link to the visitor's own page mailed. Nobody at the
 * office hears of it before the address is confirmed. The same form sent again is taken once, and so is the same request
 * from another window.
 */
export function requestVisit(actor: Actor, order: Order): Promise<Result<{ visitId: string }, RefusalCode>> {
  return inTransaction(async (tx) => {
    if (!mayRequestVisit(actor)) return refuse('not-allowed')
    const known = (await findReceipt(tx, order.request.formToken)) ?? (await findSameRequest(tx, order))
    if (known) return accept({ visitId: known })

    const decision = await decide(tx, order)
    if (!decision.ok) return decision
    const visitId = await keep(tx, order)

    const { now } = order
    await keepReceipt(tx, order.request.formToken, visitId, now)
    await keepReceipt(tx, contentOf(order), visitId, now)
    await recordAudit(tx, actor, { action: 'request-visit', subject: { kind: 'visit', id: visitId } }, now)
    await announce<VisitEvent>(tx, { type: 'visit-requested', visitId }, { actor, now })
    return accept({ visitId })
  })
}

const sameForMs = 10 * 60_000

/**
 * The visit that was asked for in the very same words a few minutes ago, from another window. Who asks again later has
 * had no mail, and gets one.
 */
async function findSameRequest(tx: Tx, order: Order): Promise<string | null> {
  const id = await findReceipt(tx, contentOf(order))
  const createdAt = { gt: new Date(order.now.getTime() - sameForMs) }
  return id && (await tx.visit.findFirst({ where: { id, decision: 'requested', createdAt } })) ? id : null
}

/** All that was typed, as a token of its own. */
function contentOf({ officeId, request }: Order): string {
  return hashToken(JSON.stringify({ officeId, ...request, formToken: null }))
}

async function decide(tx: Tx, { officeId, request, now }: Order): Promise<Result<unknown, RefusalCode>> {
  const office = await getOffice(tx, officeId)
  const days = checkDays(request, toLocalDate(now, office.timeZone), toOpenHalves(office))
  if (!days.ok) return days
  return mayMailOnceMore(await countUnconfirmed(tx, foldEmail(request.email), now))
}

async function keep(tx: Tx, { officeId, request, locale, now }: Order): Promise<string> {
  const contact = await ensureContact(tx, { details: toDetails(request), locale, now })
  const visit = newVisit(request, { officeId, contactId: contact.id, locale })
  const nameWritten = contact.nameToShow === request.nameToShow ? '' : request.nameToShow
  await insertVisit(tx, visit, { requestToken: null, nameWritten, now })
  await insertWishes(tx, visit.id, request.wishes)
  await insertNeeds(tx, visit.id, toNeeds(request.accessNeeds, request.accessNote))
  return visit.id
}

function toDetails(request: VisitRequest) {
  const { nameToShow, howToSay, pronouns, email, username, homeWiki, affiliates, languages } = request
  return { nameToShow, howToSay, pronouns, email, username, homeWiki, affiliates, languages }
}

type Frame = Pick<Visit, 'officeId' | 'contactId' | 'locale'>

function newVisit(request: VisitRequest, { officeId, contactId, locale }: Frame): Visit {
  const { firstDay, lastDay, halves, purpose, deskNeeded, guideInterests, diet, dietNote } = request
  const { photoChoice, badgeExtras, visaLetter, arrivesBy, emergencyName, emergencyPhone } = request
  return {
    id: newId(),
    ...{ officeId, contactId, firstDay, lastDay, halves, purpose, deskNeeded, guideInterests, diet, dietNote },
    ...{ photoChoice, badgeExtras, visaLetter, arrivesBy, emergencyName, emergencyPhone, locale },
    decision: 'requested',
    decidedAt: null,
    decidedById: null,
    hostId: null,
    trustCheck: 'not-needed',
    lateUntil: null,
    emailConfirmedAt: null,
    closedAt: null,
    passVersion: 1,
    revision: 0,
  }
}
