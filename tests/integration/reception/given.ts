import { inTransaction } from '#app/storage/client.server.ts'
import { givenOffice } from '#tests/factories/office.ts'
import { givenStaff } from '#tests/factories/staff.ts'

export const desk = { kind: 'staff', staffId: 'mei', officeId: 'office-1', roles: ['front-desk'] } as const
export const host = { kind: 'staff', staffId: 'ana', officeId: 'office-1', roles: ['host'] } as const
export const admin = { kind: 'staff', staffId: 'jonas', officeId: 'office-1', roles: ['admin'] } as const
export const tablet = { kind: 'device', deviceId: 'door', officeId: 'office-1' } as const

/** The office with the people of these tests and a paired tablet. */
export function givenReception(): Promise<void> {
  return inTransaction(async (tx) => {
    await givenOffice(tx)
    await givenOffice(tx, { id: 'office-2', name: 'Elsewhere' })
    await givenStaff(tx, { id: 'mei', name: 'Mei Sato', roles: ['front-desk'] })
    await givenStaff(tx, { id: 'ana', name: 'Ana Lindqvist', roles: ['host'] })
    await givenStaff(tx, { id: 'lena', name: 'Lena Fuchs', roles: ['liaison'] })
    await givenStaff(tx, { id: 'jonas', name: 'Jonas Weber', roles: ['admin'] })
    await tx.device.create({ data: { id: 'door', officeId: 'office-1', name: 'Door', createdAt: new Date('2026-11-01T00:00:00Z') } })
  })
}

let made = 0

/** An id as pages and tablets make them. */
export function anEventId(): string {
  made += 1
  return `event-of-a-test-${String(made).padStart(8, '0')}`
}
