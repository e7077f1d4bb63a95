import { type Actor } from '#app/access/policy.ts'
import { recordAudit } from '#app/storage/audit.server.ts'
import { type Tx } from '#app/storage/client.server.ts'
import { type Warning } from '../rules/availability.ts'

type Overruled = Readonly<{ meetingId: string; warnings: readonly Warning[]; now: Date }>

/** Writes down whose word about their own time was overruled, by whom and for which meeting; never what they do then. */
export async function overruleWarnings(tx: Tx, actor: Actor, { meetingId, warnings, now }: Overruled): Promise<void> {
  for (const { staffId, code } of warnings) {
    const details = { staffId, warning: code }
    await recordAudit(tx, actor, { action: 'overrule-warning', subject: { kind: 'meeting', id: meetingId }, details }, now)
  }
}
