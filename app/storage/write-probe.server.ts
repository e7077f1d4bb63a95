import { inTransaction, statementIn } from './client.server.ts'

const everyMs = 5_000
const patienceMs = 2_000

let last: Readonly<{ at: number; answer: Promise<boolean> }> | undefined

/** Whether the database takes a write, found out by one that changes nothing; looked at anew every five seconds at most. */
export function takesWrites(now: Date): Promise<boolean> {
  const at = now.getTime()
  if (!last || at - last.at >= everyMs) last = { at, answer: Promise.race([tryToWrite(), runOutOfPatience()]) }
  return last.answer
}

/** The number is Foyer's to use and not used; setting it writes a page and waits for the disk. */
function tryToWrite(): Promise<boolean> {
  return inTransaction((tx) => Promise.resolve(statementIn(tx, 'PRAGMA user_version = 0').run())).then(
    () => true,
    () => false,
  )
}

function runOutOfPatience(): Promise<boolean> {
  return new Promise((resolve) => setTimeout(() => resolve(false), patienceMs).unref())
}
