import { addDays } from '#app/lib/calendar-date.ts'
import { type Tx } from '#app/storage/client.server.ts'
import { morningDay, morningZone } from '#tests/factories/morning.ts'
import { givenOffice } from '#tests/factories/office.ts'
import { givenStaff } from '#tests/factories/staff.ts'
import { givenContact, givenVisit } from '#tests/factories/visit.ts'

export const people = {
  adaeze: 'Adaeze Nwosu-Eze',
  laila: 'ليلى الحدّاد',
  maria: 'María José Fernández de la Peña y Quispe',
  sakura: '山本さくら',
  early: 'Wulandari',
  asking: 'Moss Agate',
} as const

/** An office on a day with visitors: four expected, one a day early, one whose request waits, and two texts to agree to. */
export async function givenDay(tx: Tx): Promise<void> {
  await givenOffice(tx, { timeZone: morningZone })
  await givenStaff(tx, { id: 'ana', name: 'Ana Lindqvist', email: 'ana@example.org', roles: ['host'] })
  await givenStaff(tx, { id: 'mei', name: 'Mei Sato', email: 'desk@example.org', roles: ['front-desk'] })
  await givenStaff(tx, { id: 'lena', name: 'Lena Fuchs', email: 'liaison@example.org', roles: ['liaison'] })
  await tx.office.update({ where: { id: 'office-1' }, data: { wifiName: 'Foyer Guests', wifiPassword: 'fog-lantern-8' } })
  for (const [id, nameToShow] of Object.entries(people)) {
    await givenContact(tx, { id, nameToShow })
    await givenVisit(tx, {
      id: `visit-${id}`,
      contactId: id,
      hostId: 'ana',
      firstDay: id === 'early' ? addDays(morningDay, 1) : morningDay,
      lastDay: addDays(morningDay, 2),
      halves: [],
      decision: id === 'asking' ? 'requested' : 'approved',
      photoChoice: id === 'laila' ? 'no' : 'ask',
    })
  }
  await tx.deskBooking.create({
    data: { id: 'booking-1', deskId: 'office-1-desk-1', date: morningDay, half: 'morning', visitId: 'visit-adaeze', createdAt: new Date() },
  })
  const publishedAt = new Date('2026-01-01T00:00:00Z')
  const texts = {
    create: [
      { locale: 'en', title: 'Rules of the building', body: '* Wear your badge where people can see it.\n* Leave by the stairs when the alarm sounds.' },
      { locale: 'ar', title: 'قواعد المبنى', body: '* ارتد شارتك في مكان ظاهر.' },
    ],
  }
  await tx.agreement.create({ data: { id: 'rules', officeId: 'office-1', kind: 'building', version: 1, publishedAt, texts } })
  const nda = { create: [{ locale: 'en', title: 'What stays here', body: 'Some things you see are not public yet. Keep them to yourself.' }] }
  await tx.agreement.create({ data: { id: 'nda', officeId: 'office-1', kind: 'nda', version: 1, publishedAt, texts: nda } })
}
