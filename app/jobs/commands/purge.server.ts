import { purgeAudit } from '#app/features/privacy/commands/purge-audit.server.ts'
import { CommandFault } from '#app/lib/command-fault.ts'
import { letGoOfOutdated } from '../let-go.server.ts'

/** `purge`: lets go now of what the table of retention no longer allows; a running house does it each day. */
export async function run(): Promise<string> {
  const now = new Date()
  const { people, needs, emergencies, questions, mails, times, walkIns, asked } = await letGoOfOutdated(now)
  const audit = await purgeAudit({ kind: 'system' }, { now })
  if (!audit.ok) throw new CommandFault('Nothing could be purged.')
  const ofVisits = `${people} people, needs of ${needs} visits, emergency contacts of ${emergencies}`
  const ofDoor = `${times} times at the door, ${walkIns} people without a visit`
  const rest = `${questions} questions, ${mails} mails, ${audit.value.lines} lines of the audit log`
  return `Forgotten: ${ofVisits}, ${ofDoor}, ${rest}. Asked whether they still agree: ${asked} people.`
}
