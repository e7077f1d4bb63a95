import { passOverSilentEvents, tellNextEvent } from '#app/features/notifications/commands/tell-events.server.ts'
import { tellNextArrival } from '#app/features/reception/commands/tell-arrival.server.ts'
import { logFault } from '#app/config/log.server.ts'
import { prepared } from '#app/storage/prepared.server.ts'
import { leaveBusyTimes, lookAfterNewCalendars } from './busy-times.server.ts'
import { doChores } from './chores.server.ts'
import { deliverNextMail } from './deliver-mail.server.ts'
import { takeNextMailFile } from './take-mail-files.server.ts'

const pauseMs = 500

let timer: NodeJS.Timeout | undefined
let running: Promise<void> | undefined
let stopped = true
let lastRun: Date | null = null

/** Begins to do what waits: events are told, messages are sent, again and again until `stopJobs`. */
export function startJobs(): void {
  stopped = false
  schedule(0)
}

/** Stops after the piece of work under way. */
export async function stopJobs(): Promise<void> {
  stopped = true
  clearTimeout(timer)
  await running
  await leaveBusyTimes()
}

/** When the jobs were last seen working; null before the first time. */
export function lastJobRun(): Date | null {
  return lastRun
}

const isUntold = `
  SELECT 1 FROM "OutboxEvent" WHERE "doneAt" IS NULL AND ("notBefore" IS NULL OR "notBefore" <= ?) LIMIT 1`

/** Does all that waits now, once. */
async function runJobs(): Promise<void> {
  await doChores(new Date())
  lookAfterNewCalendars(new Date())
  await untilDone('tell-arrivals', tellNextArrival)
  if (prepared(isUntold).get(Date.now())) {
    await passOverSilentEvents(new Date())
    await untilDone('tell-events', tellNextEvent)
  }
  await untilDone('deliver-mail', deliverNextMail)
  await untilDone('take-mail-files', takeNextMailFile)
  lastRun = new Date()
}

function schedule(ms: number): void {
  timer = setTimeout(() => {
    running = runJobs()
      .catch((error: unknown) => logFault(error, 'jobs'))
      .then(() => {
        if (!stopped) schedule(pauseMs)
      })
  }, ms)
}

/** A piece of work that fails is left for later; the others go on. */
async function untilDone(name: string, step: (now: Date) => Promise<boolean>): Promise<void> {
  try {
    while (!stopped || lastRun === null) if (!(await step(new Date()))) return
  } catch (error) {
    logFault(error, name)
  }
}
