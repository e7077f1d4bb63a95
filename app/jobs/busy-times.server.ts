import { logFault } from '#app/config/log.server.ts'
import { refreshBusyTimes } from '#app/features/staff/commands/refresh-busy-times.server.ts'
import { isFirstDue, listDueSources, type Turn } from '#app/features/staff/queries/busy-sources.server.ts'
import { db } from '#app/storage/client.server.ts'

type Round = Readonly<{ stop: AbortController; done: Promise<void> }>

const rounds = new Map<Turn, Round>()

/** Begins to read the calendars that are due, beside the other work: slow ones keep nobody waiting. */
export async function lookAfterBusyTimes(now: Date): Promise<void> {
  if (!rounds.has('again') && (await listDueSources(db, now, 'again')).length > 0) begin('again')
}

/** The same for addresses that were just given: who gave one looks at the page, and does not wait for those of others. */
export function lookAfterNewCalendars(now: Date): void {
  if (!rounds.has('first') && isFirstDue(now)) begin('first')
}

/** Gives up what is under way: at the end of the process. */
export async function leaveBusyTimes(): Promise<void> {
  const open = [...rounds.values()]
  for (const { stop } of open) stop.abort()
  await Promise.all(open.map(({ done }) => done))
}

function begin(turn: Turn): void {
  const stop = new AbortController()
  const done = readDue(turn, stop.signal)
    .catch((error: unknown) => logFault(error, 'busy-times'))
    .finally(() => rounds.delete(turn))
  rounds.set(turn, { stop, done })
}

async function readDue(turn: Turn, stop: AbortSignal): Promise<void> {
  for (const source of await listDueSources(db, new Date(), turn)) {
    if (stop.aborted) return
    await refreshBusyTimes({ source, now: new Date(), stop })
  }
}
