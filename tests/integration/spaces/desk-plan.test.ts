import { beforeEach, expect, test } from 'vitest'
import { countSeats } from '#app/features/spaces/desk-count.ts'
import { getDeskPlan } from '#app/features/spaces/desk-plan-queries.server.ts'
import { inTransaction } from '#app/storage/client.server.ts'
import { givenDeskBooking } from '#tests/factories/desk-booking.ts'
import { givenOffice } from '#tests/factories/office.ts'
import { givenStaff } from '#tests/factories/staff.ts'
import { givenContact, givenVisit } from '#tests/factories/visit.ts'
import { emptyTables } from '#tests/setup/empty-tables.ts'

const date = '2026-12-07'
const wednesday = '2026-12-09'
const desk = (number: number) => `office-1-desk-${number}`
const host = { kind: 'staff', id: 'host' } as const
const ana = { kind: 'visit', id: 'visit-1' } as const
const seatsOf = (number: number, { on = date, names = true } = {}) => {
  const desks = getDeskPlan('office-1', on, { names }).flatMap((area) => area.desks)
  const { allDay, morning, afternoon } = desks.find(({ id }) => id === desk(number)) ?? {}
  return { allDay, morning, afternoon }
}

beforeEach(async () => {
  emptyTables()
  await inTransaction(async (tx) => {
    await givenOffice(tx)
    await givenStaff(tx, { id: 'host', name: 'Priya Raman' })
    await givenContact(tx, { id: 'contact-1', nameToShow: 'Ana Flores' })
    await givenVisit(tx, { contactId: 'contact-1' })
    await givenDeskBooking(tx, ana, { date, half: 'morning', deskId: desk(1) })
    await givenDeskBooking(tx, ana, { date, half: 'afternoon', deskId: desk(1) })
    await givenDeskBooking(tx, host, { date, half: 'afternoon', deskId: desk(2) })
    await givenDeskBooking(tx, ana, { date: '2026-12-08', half: 'morning', deskId: desk(3) })
  })
})

test('says once who has both halves of a desk, and leaves out what nobody has', () => {
  expect(seatsOf(1)).toEqual({ allDay: { ...ana, name: 'Ana Flores' } })
  expect(seatsOf(2)).toEqual({ afternoon: { ...host, name: 'Priya Raman' } })
  expect(seatsOf(3)).toEqual({})
})

test('tells two people who share a desk in one day apart', async () => {
  await inTransaction(async (tx) => {
    await givenDeskBooking(tx, host, { date: wednesday, half: 'morning', deskId: desk(1) })
    await givenDeskBooking(tx, ana, { date: wednesday, half: 'afternoon', deskId: desk(1) })
  })

  expect(seatsOf(1, { on: wednesday })).toEqual({
    morning: { ...host, name: 'Priya Raman' },
    afternoon: { ...ana, name: 'Ana Flores' },
  })
})

test('keeps names from those who may not read them', () => {
  expect(seatsOf(1, { names: false })).toEqual({ allDay: ana })
  expect(JSON.stringify(getDeskPlan('office-1', date, { names: false }))).not.toMatch(/Ana|Priya/)
})

test('counts a desk that is taken all day in both halves', () => {
  expect(countSeats(getDeskPlan('office-1', date, { names: false }))).toMatchObject({ morning: 1, afternoon: 2 })
})
