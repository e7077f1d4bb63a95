import { letGoOfOutdated } from './let-go.server.ts'

let lastDay = ''

/** Once a day and at each start: lets go of what may no longer be kept. */
export async function lookAfterRetention(now: Date): Promise<void> {
  const today = now.toISOString().slice(0, 10)
  if (today === lastDay) return
  await letGoOfOutdated(now)
  lastDay = today
}
