import { logFault } from '#app/config/log.server.ts'
import { lookAfterAudit } from './after-audit.server.ts'
import { lookAfterIncomingMail } from './after-incoming-mail.server.ts'
import { lookAfterRetention } from './after-retention.server.ts'
import { lookAfterVisits } from './after-visits.server.ts'
import { lookAfterBusyTimes } from './busy-times.server.ts'

const everyMs = 60_000

type Chore = Readonly<{ name: string; work: (now: Date) => Promise<void> }>

/** What the house looks after by itself, once a minute. Each finds out what is due and may be done twice without harm. */
const chores: readonly Chore[] = [
  { name: 'after-visits', work: lookAfterVisits },
  { name: 'after-audit', work: lookAfterAudit },
  { name: 'after-incoming-mail', work: lookAfterIncomingMail },
  { name: 'after-retention', work: lookAfterRetention },
  { name: 'busy-times', work: lookAfterBusyTimes },
]

let lastDone = 0

/** Does the chores, unless they were done within the last minute. One that fails does not keep the others. */
export async function doChores(now: Date): Promise<void> {
  if (now.getTime() - lastDone < everyMs) return
  lastDone = now.getTime()
  for (const { name, work } of chores) await work(now).catch((error: unknown) => logFault(error, name))
}
