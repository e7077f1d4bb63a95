import { addDays, type LocalDate } from '#app/lib/calendar-date.ts'
import { parseWeekHours } from '#app/lib/opening-hours-week.ts'
import { refuse, type Result } from '#app/lib/result.ts'
import { hoursValues } from '#app/lib/week-hours-fields.ts'
import { db } from '#app/storage/client.server.ts'
import { busyWindow, mostBytes, type BusyRefusal } from '../busy-rules.ts'
import { readCalendar } from './read-calendar.server.ts'
import { type Interval } from '#app/lib/office-time.ts'

/** What somebody of the staff sees of themselves: words of the form, days off from today on, and their calendar. */
export async function getOwnProfile(staffId: string, today: LocalDate) {
  const row = await db.staff.findUniqueOrThrow({
    where: { id: staffId },
    include: {
      daysOff: { where: { date: { gte: today } }, orderBy: { date: 'asc' } },
      busySource: {
        select: { kind: true, shortAddress: true, fetchedAt: true, lastGoodAt: true, errorCode: true, nextTryAt: true },
      },
    },
  })
  const colleagues = await db.staff.findMany({
    where: { officeId: row.officeId, disabledAt: null, id: { not: staffId } },
    orderBy: [{ nameFolded: 'asc' }, { id: 'asc' }],
    select: { id: true, name: true },
  })
  const { howToSay, notBefore, notAfter, weeklyVisitLimit, workingHours, revision } = row
  const values: Record<string, string[]> = {
    howToSay: [howToSay],
    notBefore: [notBefore ?? ''],
    notAfter: [notAfter ?? ''],
    weeklyVisitLimit: [weeklyVisitLimit === null ? '' : String(weeklyVisitLimit)],
    ...{ toldBy: [row.toldBy], fallbackId: [row.fallbackId ?? ''] },
    ...(workingHours && hoursValues(parseWeekHours(workingHours))),
  }
  return { revision, values, colleagues, daysOff: runsOf(row.daysOff.map(({ date }) => date)), busy: row.busySource }
}

/** The busy times of a calendar that was sent as a file. */
export async function readBusyFile(
  file: FormDataEntryValue | null,
  timeZone: string,
  now: Date,
): Promise<Result<readonly Interval[], BusyRefusal>> {
  if (!(file instanceof Blob) || file.size === 0) return refuse('busy-unreadable', 'file')
  if (file.size > mostBytes) return refuse('busy-too-large', 'file')
  const read = await readCalendar({ text: await file.text(), within: busyWindow(now), timeZone })
  return read.ok ? read : refuse(read.refusal.code, 'file')
}

type Run = Readonly<{ firstDay: LocalDate; lastDay: LocalDate }>

/** Days that follow each other are one row. */
function runsOf(dates: readonly LocalDate[]): readonly Run[] {
  const runs: Run[] = []
  for (const date of dates) {
    const last = runs.at(-1)
    if (last && addDays(last.lastDay, 1) === date) runs.splice(-1, 1, { ...last, lastDay: date })
    else runs.push({ firstDay: date, lastDay: date })
  }
  return runs
}
