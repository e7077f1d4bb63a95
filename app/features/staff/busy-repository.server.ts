import { type Interval } from '#app/lib/office-time.ts'
import { type Tx } from '#app/storage/client.server.ts'
import { type BusySource } from '#app/storage/generated/client.ts'
import { type HowTold } from './model.ts'

/** A new source takes the place of the old one, and its spans the place of the old ones. */
export async function replaceSource(tx: Tx, source: BusySource, spans: readonly Interval[]): Promise<void> {
  await deleteSource(tx, source.staffId)
  await tx.busySource.create({ data: source })
  await insertSpans(tx, source.staffId, spans)
}

/** The spans go with their source. */
export async function deleteSource(tx: Tx, staffId: string): Promise<boolean> {
  return (await tx.busySource.deleteMany({ where: { staffId } })).count > 0
}

/** False when the source was removed or replaced while its calendar was read. */
export async function saveReading(tx: Tx, id: string, reading: Partial<Omit<BusySource, 'id' | 'staffId'>>): Promise<boolean> {
  return (await tx.busySource.updateMany({ where: { id }, data: reading })).count === 1
}

export async function replaceSpans(tx: Tx, staffId: string, spans: readonly Interval[]): Promise<void> {
  await tx.busySpan.deleteMany({ where: { staffId } })
  await insertSpans(tx, staffId, spans)
}

async function insertSpans(tx: Tx, staffId: string, spans: readonly Interval[]): Promise<void> {
  if (spans.length === 0) return
  await tx.busySpan.createMany({ data: spans.map(({ start, end }) => ({ staffId, startsAt: start, endsAt: end })) })
}

/** How a person wants to be found: what they may change themselves. */
export type OwnTimes = Readonly<{
  howToSay: string
  workingHours: string | null
  notBefore: string | null
  notAfter: string | null
  weeklyVisitLimit: number | null
}>

export async function saveOwnTimes(tx: Tx, id: string, revision: number, times: OwnTimes): Promise<boolean> {
  const data = { ...times, revision: { increment: 1 } }
  return (await tx.staff.updateMany({ where: { id, revision, disabledAt: null }, data })).count === 1
}

export async function insertDaysOff(tx: Tx, staffId: string, dates: readonly string[]): Promise<void> {
  for (const date of dates) {
    await tx.staffDayOff.upsert({ where: { staffId_date: { staffId, date } }, create: { staffId, date }, update: {} })
  }
}

export async function deleteDaysOff(tx: Tx, staffId: string, first: string, last: string): Promise<void> {
  await tx.staffDayOff.deleteMany({ where: { staffId, date: { gte: first, lte: last } } })
}

/** Whether somebody works at the same office, and is not the person themselves. */
export async function mayStandIn(tx: Tx, fallbackId: string, staffId: string): Promise<boolean> {
  if (fallbackId === staffId) return false
  const office = { staff: { some: { id: staffId } } }
  return (await tx.staff.count({ where: { id: fallbackId, disabledAt: null, office } })) === 1
}

export async function saveHowTold(tx: Tx, staffId: string, choice: HowTold): Promise<void> {
  await tx.staff.update({ where: { id: staffId }, data: choice })
}
