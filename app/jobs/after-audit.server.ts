import { logNote } from '#app/config/log.server.ts'
import { purgeAudit } from '#app/features/privacy/commands/purge-audit.server.ts'
import { findAuditHead } from '#app/features/privacy/queries/audit-log.server.ts'

let lastDay = ''

/**
 * Once a day and at each start: lets go of what is older than a year, and prints the head of the audit log. Who keeps
 * what is printed elsewhere can tell later whether the log was cut or written anew.
 */
export async function lookAfterAudit(now: Date): Promise<void> {
  const day = now.toISOString().slice(0, 10)
  if (day === lastDay) return
  await purgeAudit({ kind: 'system' }, { now })
  const head = await findAuditHead()
  if (head) logNote(head, 'audit head')
  lastDay = day
}
