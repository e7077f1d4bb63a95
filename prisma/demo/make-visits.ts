import { bookDesks } from '#app/features/spaces/commands/book-desks.server.ts'
import { findDeskProposal } from '#app/features/spaces/desk-proposal-queries.server.ts'
import { answerQuestion } from '#app/features/visits/commands/answer-question.server.ts'
import { approveVisit } from '#app/features/visits/commands/approve-visit.server.ts'
import { askVisitor } from '#app/features/visits/commands/ask-visitor.server.ts'
import { confirmAddress } from '#app/features/visits/commands/confirm-address.server.ts'
import { declineVisit } from '#app/features/visits/commands/decline-visit.server.ts'
import { requestVisit } from '#app/features/visits/commands/request-visit.server.ts'
import { cancelVisit } from '#app/features/itineraries/commands/cancel-visit.server.ts'
import { accessNeeds, diets, guideInterests, waysToArrive } from '#app/features/visits/model.ts'
import { eachDate } from '#app/lib/calendar-date.ts'
import { toInstant, toLocalDate } from '#app/lib/office-time.ts'
import { db } from '#app/storage/client.server.ts'
import { done, type Making } from './house.ts'
import { type DemoContact } from './make-contacts.ts'
import { type DemoStaff } from './make-staff.ts'
import { type PlannedStay } from './plan.ts'
import { teams } from './people.ts'

export type DemoVisit = Readonly<{ visitId: string; stay: PlannedStay; host: DemoStaff }>

const purposes = [
  'To learn how structured data gets onto Commons, and to show what our photo walks make of it.',
  'To work with the people who build the translation tools, on fonts and input for our language.',
  'To talk about grants for small affiliates, and about what reporting costs a volunteer.',
  'To write documentation beside the people who get the bug reports.',
  'To plan a lexeme week with three libraries, and to find a partner for the data.',
  'To see how the office works, and to introduce our user group.',
]

/** Asks for a visit and decides on it, each at its own time; a visit that has a plan gets a desk and a host. */
export async function makeVisit(
  making: Making,
  stay: PlannedStay,
  contact: DemoContact,
  host: DemoStaff,
): Promise<DemoVisit> {
  const { actor, random, timeZone } = making
  const asked = at(stay.firstDay, '08:00', timeZone, -stay.askedDaysBefore, making.now)
  const later = (hours: number) =>
    new Date(Math.min(asked.getTime() + hours * 3_600_000, making.now.getTime()))
  const wish = { officeId: making.officeId, request: requestOf(making, stay, contact), locale: contact.locale }
  const { visitId } = done(await requestVisit({ kind: 'anyone' }, { ...wish, now: asked }), 'ask for a visit')
  const visitor = { kind: 'visitor', visitId } as const
  if (stay.fate === 'unconfirmed') return { visitId, stay, host }
  done(await confirmAddress(visitor, { visitId, now: later(1) }), 'confirm an address')
  if (stay.fate === 'asked') return { visitId, stay, host }

  if (stay.fate === 'needs-answer' || random.chance(0.15)) {
    const text = 'Would the Tuesday suit you as well? Then the whole team is in.'
    done(await askVisitor(actor, { visitId, text, formToken: random.id(), now: later(20) }), 'ask the visitor')
    if (stay.fate === 'needs-answer') return { visitId, stay, host }
    const reply = { visitId, text: 'Yes, gladly.', formToken: random.id(), now: later(28) }
    done(await answerQuestion(visitor, reply), 'answer')
  }
  if (stay.fate === 'declined') {
    done(await declineVisit(actor, { visitId, now: later(30) }), 'decline')
    return { visitId, stay, host }
  }
  done(await approveVisit(actor, { visitId, hostId: host.staffId, anyway: true, now: later(32) }), 'approve')
  await bookOwnDesk(making, visitId, later(33))
  if (stay.fate === 'cancelled') done(await cancelVisit(visitor, { visitId, now: later(60) }), 'cancel')
  return { visitId, stay, host }
}

async function bookOwnDesk({ actor, random, timeZone }: Making, visitId: string, now: Date): Promise<void> {
  const proposal = await findDeskProposal(db, {
    sitter: { kind: 'visit', id: visitId },
    wantedDeskId: null,
    day: toLocalDate(now, timeZone),
    now,
  })
  const free = (proposal?.halves ?? []).flatMap(({ date, half, desk }) =>
    desk ? [{ date, half, deskId: desk.id }] : [],
  )
  if (free.length === 0) return
  await bookDesks(actor, {
    sitter: { kind: 'visit', id: visitId },
    halves: free,
    fitting: true,
    formToken: random.id(),
    now,
  })
}

function requestOf({ random, now }: Making, { firstDay, lastDay }: PlannedStay, contact: DemoContact) {
  const halves = eachDate(firstDay, lastDay).flatMap((date) => {
    const morning = { date, half: 'morning' as const }
    const afternoon = { date, half: 'afternoon' as const }
    return random.chance(0.7) ? [morning, afternoon] : [random.pick([morning, afternoon])]
  })
  return {
    formToken: `${now.getTime().toString(36)}-${random.id()}`,
    website: '',
    ...contact,
    howToSay: '',
    pronouns: random.pick(['', 'she/her', 'they/them']),
    affiliates: [],
    firstDay,
    lastDay,
    halves,
    shownDays: { firstDay, lastDay },
    deskNeeded: random.chance(0.9),
    purpose: random.pick(purposes),
    wishes: random.some(
      teams.flatMap(({ topics }) => topics),
      random.between(1, 4),
    ),
    guideInterests: random.some(guideInterests, random.between(0, 3)),
    diet: random.chance(0.35) ? random.some(diets.slice(0, 5), 1) : [],
    dietNote: '',
    accessNeeds: random.chance(0.15) ? random.some(accessNeeds.slice(0, 3), 1) : [],
    accessNote: '',
    photoChoice: random.pick(['no', 'ask', 'ask', 'yes'] as const),
    badgeExtras: random.chance(0.4) ? ['username' as const] : [],
    visaLetter: random.chance(0.2),
    arrivesBy: random.pick(waysToArrive),
    emergencyName: '',
    emergencyPhone: '',
    agree: 'on' as const,
  }
}

/** A wall time of an office's day, some days before or after; never later than the making itself. */
export function at(date: string, time: string, timeZone: string, daysOn: number, latest: Date): Date {
  const instant = toInstant(`${date}T${time}`, timeZone, 'earlier')
  if (!instant.ok) throw new Error('no such time in the demonstration office')
  return new Date(Math.min(instant.value.getTime() + daysOn * 86_400_000, latest.getTime()))
}
