import { readFile } from 'node:fs/promises'
import { openVisitCalendar } from '#app/features/calendar/commands/open-visit-calendar.server.ts'
import { importHappenings } from '#app/features/guide/commands/import-happenings.server.ts'
import { importPlaces } from '#app/features/guide/commands/import-places.server.ts'
import { addWalkIn } from '#app/features/reception/commands/add-walk-in.server.ts'
import { makePairingCode } from '#app/features/reception/commands/make-pairing-code.server.ts'
import { withIdsFrom } from '#app/lib/id.ts'
import { toLocalDate } from '#app/lib/office-time.ts'
import { db, inTransaction } from '#app/storage/client.server.ts'
import { done, type Making } from './demo/house.ts'
import { askQuestions, writeOutcome } from './demo/make-afterwards.ts'
import { makeContacts, type DemoContact } from './demo/make-contacts.ts'
import { passTheDoor, planDays } from './demo/make-days.ts'
import { makeOffice } from './demo/make-office.ts'
import { makeStaff, type DemoStaff } from './demo/make-staff.ts'
import { makeVisit, type DemoVisit } from './demo/make-visits.ts'
import { planStays } from './demo/plan.ts'
import { seededRandom } from './demo/random.ts'

const timeZone = 'America/Los_Angeles'
const daysBefore = 90

/** How many of the latest events are left to be told, so that there are mails to look at. */
const eventsLeft = 4

export type Demonstration = Readonly<{ seed: number; now: Date }>

/**
 * Fills an empty database with the demonstration office, through the commands that people use. The same seed on the
 * same day makes the same office, down to the ids.
 */
export function makeDemonstration({ seed, now }: Demonstration): Promise<void> {
  const random = seededRandom(seed)
  return withIdsFrom(random.id, async () => {
    const actor = { kind: 'system' } as const
    const founded = new Date(now.getTime() - daysBefore * 86_400_000)
    const officeId = await makeOffice({ actor, random, now: founded, timeZone })
    const before: Making = { actor, random, now: founded, timeZone, officeId }
    await fillGuide(now)
    const staff = await makeStaff(before)
    const contacts = await makeContacts(before)
    const making = { ...before, now }
    await makeStays(making, staff, contacts)
    await askQuestions(making, contacts, staff)
    await furnishTheDoor(making)
    await openCalendars(making)
    await leaveFewEvents(now)
  })
}

async function makeStays(
  making: Making,
  staff: readonly DemoStaff[],
  contacts: readonly DemoContact[],
): Promise<void> {
  const { random, now } = making
  const hosts = staff.filter(({ roles }) => roles.includes('host')).slice(0, 14)
  const rooms = await db.room.findMany({ orderBy: { name: 'asc' } })
  const roomIds = rooms.map(({ id }) => id)
  const stays = planStays(toLocalDate(now, timeZone), random)
  for (const [index, stay] of stays.entries()) {
    // Every ninth person has been here before: their second visit opens with what the first led to.
    const contact = contacts[(index % 9 === 8 ? index - 8 : index * 2 + 1) % contacts.length]
    if (!contact) throw new Error('a visit without a person')
    const host =
      index % 5 === 0 ? staff.find(({ email }) => email === 'host@example.org') : hosts[index % hosts.length]
    if (!host) throw new Error('a visit without a host')
    await live(making, await makeVisit(making, stay, contact, host), staff, roomIds)
  }
}

async function live(
  making: Making,
  visit: DemoVisit,
  staff: readonly DemoStaff[],
  roomIds: readonly string[],
): Promise<void> {
  const { fate } = visit.stay
  if (!['came', 'comes', 'here', 'no-show'].includes(fate)) return
  await planDays(making, visit, staff, roomIds)
  if (fate === 'came' || fate === 'here') await passTheDoor(making, visit)
  if (fate === 'came') await writeOutcome(making, visit)
}

/** Each approved visitor has an address to subscribe to: in real life the mail of the approval opens it. */
async function openCalendars({ actor, now }: Making): Promise<void> {
  const approved = { where: { decision: 'approved' }, orderBy: { id: 'asc' }, select: { id: true } } as const
  for (const { id } of await db.visit.findMany(approved)) {
    done(await openVisitCalendar(actor, { visitId: id, now }), 'open a calendar')
  }
}

async function fillGuide(now: Date): Promise<void> {
  const read = async (name: string) => JSON.parse(await readFile(`prisma/data/${name}`, 'utf8')) as unknown[]
  const actor = { kind: 'system' } as const
  for (const [command, name] of [
    [importPlaces, 'san-francisco.json'],
    [importHappenings, 'happenings.json'],
  ] as const) {
    const { faults } = done(await command(actor, { list: await read(name), now }), `read ${name}`)
    if (faults.length > 0) throw new Error(`${name} has ${faults.length} faults`)
  }
}

async function furnishTheDoor({ actor, random, now, officeId }: Making): Promise<void> {
  done(await makePairingCode(actor, { officeId, name: 'Door', now }), 'make a device')
  const walkIn = {
    eventId: random.id(),
    officeId,
    nameToShow: 'Teo',
    reason: 'Says Mei invited him',
    reachAt: '',
    now,
  }
  done(await addWalkIn(actor, walkIn), 'let somebody walk in')
}

/** What happened before today was told long ago: nobody gets mails about it now. */
async function leaveFewEvents(now: Date): Promise<void> {
  await inTransaction(async (tx) => {
    const latest = await tx.outboxEvent.findMany({
      orderBy: { seq: 'desc' },
      take: eventsLeft,
      select: { seq: true },
    })
    await tx.outboxEvent.updateMany({
      where: { seq: { notIn: latest.map(({ seq }) => seq) } },
      data: { doneAt: now },
    })
  })
}
