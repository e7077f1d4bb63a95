import { listOf } from '#app/lib/json-list.ts'
import { type VisitorActor } from '#app/access/policy.ts'
import { db } from '#app/storage/client.server.ts'
import { type Prisma } from '#app/storage/generated/client.ts'

const owner = { select: { name: true } }

const parts = {
  contact: true,
  office: { select: { name: true, timeZone: true } },
  host: owner,
  halves: { select: { date: true, half: true }, orderBy: [{ date: 'asc' }, { half: 'desc' }] },
  wishes: { select: { rank: true, text: true }, orderBy: { rank: 'asc' } },
  accessNeeds: { select: { need: true, note: true, arrangedAt: true } },
  letters: { select: { fromKind: true, text: true, createdAt: true }, orderBy: { createdAt: 'asc' } },
  deskBookings: { select: { date: true, half: true, desk: { select: { label: true } } } },
  attendances: {
    select: { startsAt: true, endsAt: true, status: true, meeting: { select: { title: true, note: true } } },
  },
  stops: { select: { title: true, note: true, startsAt: true, endsAt: true, status: true } },
  receptionEvents: { select: { kind: true, occurredAt: true }, orderBy: { occurredAt: 'asc' } },
  seenMarks: { select: { kind: true, occurredAt: true }, orderBy: { occurredAt: 'asc' } },
  promises: { select: { text: true, dueOn: true, keptAt: true, owner } },
  signatures: { select: { signedAt: true, agreement: { select: { kind: true, version: true } } } },
} satisfies Prisma.VisitInclude

/** Everything that is held about a visitor and this visit, as it is kept; for reading, and to take along as JSON. */
export async function getHeldData({ visitId }: VisitorActor) {
  const row = await db.visit.findUniqueOrThrow({ where: { id: visitId }, include: parts })
  const mails = await db.mail.findMany({
    where: { visitId, toAddress: row.contact.email ?? '' },
    select: { subject: true, createdAt: true },
  })
  const walkIns = await db.walkIn.findMany({
    where: { visitId },
    select: { nameToShow: true, reason: true, reachAt: true, createdAt: true },
  })
  const { contact, host, office } = row
  return {
    contact: toRecord(contact),
    visit: {
      office: office.name,
      host: host?.name ?? null,
      ...{ firstDay: row.firstDay, lastDay: row.lastDay, decision: row.decision, purpose: row.purpose },
      ...{ deskNeeded: row.deskNeeded, photoChoice: row.photoChoice, visaLetter: row.visaLetter },
      ...{ nameWritten: row.nameWritten, arrivesBy: row.arrivesBy, locale: row.locale, dietNote: row.dietNote },
      ...{ emergencyName: row.emergencyName, emergencyPhone: row.emergencyPhone },
      guideInterests: listOf(row.guideInterests),
      diet: listOf(row.diet),
      badgeExtras: listOf(row.badgeExtras),
    },
    ...{ halves: row.halves, wishes: row.wishes, accessNeeds: row.accessNeeds, letters: row.letters },
    ...{ deskBookings: row.deskBookings, meetings: row.attendances, stops: row.stops },
    ...{ arrivalsAndDepartures: row.receptionEvents, came: row.came, cameWithoutPass: walkIns },
    seenInRollCalls: row.seenMarks,
    ...{ promises: row.promises, signatures: row.signatures, mails },
  }
}

type ContactRow = Readonly<{
  id: string
  revision: number
  nameToShow: string
  howToSay: string
  pronouns: string
  email: string | null
  phone: string | null
  username: string | null
  homeWiki: string
  affiliates: string
  languages: string
  canHelpWith: string
  wantsHelpWith: string
  metThrough: string
  locale: string
  agreedToStayAt: Date | null
}>

function toRecord(row: ContactRow) {
  const { id, revision, nameToShow, howToSay, pronouns, email, phone, username, homeWiki, locale } = row
  return {
    ...{ id, revision, nameToShow, howToSay, pronouns, email, phone, username, homeWiki, locale },
    affiliates: listOf(row.affiliates),
    languages: listOf(row.languages),
    canHelpWith: listOf(row.canHelpWith),
    wantsHelpWith: listOf(row.wantsHelpWith),
    metThrough: row.metThrough,
    agreedToStayAt: row.agreedToStayAt,
  }
}
