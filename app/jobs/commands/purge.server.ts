import { purgeAudit } from '#app/features/privacy/commands/purge-audit.server.ts'
import { purgeOutdated } from '#app/features/privacy/commands/purge-outdated.server.ts'
import { CommandFault } from '#app/lib/command-fault.ts'

/** `purge`: lets go now of what the table of retention no longer allows; a running house does it each day. */
export async function run(): Promise<string> {
  const now = new Date()
  const outdated = await purgeOutdated({ kind: 'system' }, { now })
  const audit = await purgeAudit({ kind: 'system' }, { now })
  if (!outdated.ok || !audit.ok) throw new CommandFault('Nothing could be purged.')
  const { people, needs, questions, mails } = outdated.value
  return `Forgotten: ${people} people, the needs of ${needs} visits, ${questions} questions, ${mails} mails, ${audit.value.lines} lines of the audit log.`
}
