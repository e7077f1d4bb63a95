import { logFault } from '#app/config/log.server.ts'
import { refreshBusyTimes } from '#app/features/staff/commands/refresh-busy-times.server.ts'
import { listDueSources } from '#app/features/staff/queries/busy-sources.server.ts'
import { db } from '#app/storage/client.server.ts'

let round: Readonly<{ stop: AbortController; done: Promise<void> }> | undefined

/** Begins to read the calendars that are due, beside the other work: slow ones keep nobody waiting. */
export async function lookAfterBusyTimes(now: Date): Promise<void> {
  if (round || (await listDueSources(db, now)).length === 0) return
  const stop = new AbortController()
  const done = readDue(stop.signal)
    .catch((error: unknown) => logFault(error, 'busy-times'))
    .finally(() => (round = undefined))
  round = { stop, done }
}

/** Gives up what is under way: at the end of the process. */
export async function leaveBusyTimes(): Promise<void> {
  round?.stop.abort()
  await round?.done
}

async function readDue(stop: AbortSignal): Promise<void> {
  for (const source of await listDueSources(db, new Date())) {
    if (stop.aborted) return
    await refreshBusyTimes({ source, now: new Date(), stop })
  }
}
