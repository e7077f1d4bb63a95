import { type Actor } from '#app/access/policy.ts'
import { recordAudit } from '#app/storage/audit.server.ts'
import { type Tx } from '#app/storage/client.server.ts'
import { type Attendee, type Meeting } from '../model.ts'
import { type Conflict } from '../queries/conflicts.server.ts'

/**
 * Lets those people of a meeting be in two places who would be, by leave of the actor, and writes down each of them.
 * Leave that was given for an earlier time ends.
 */
export async function allowOverlap(
  tx: Tx,
  actor: Actor,
  { meeting, conflicts, now }: { meeting: Meeting; conflicts: readonly Conflict[]; now: Date },
): Promise<Meeting> {
  const allowedById = actor.kind === 'staff' ? actor.staffId : null
  const twice = new Set(conflicts.filter(({ kind }) => kind !== 'room').map(({ subjectId }) => subjectId))
  const attendees = meeting.attendees.map((each) => withLeave(each, isOf(each, twice) ? allowedById : null))

  for (const { id } of attendees.filter(({ overlapAllowedById }) => overlapAllowedById)) {
    const details = { meetingId: meeting.id }
    await recordAudit(tx, actor, { action: 'allow-overlap', subject: { kind: 'attendee', id }, details }, now)
  }
  return { ...meeting, attendees }
}

function isOf({ staffId, visitId }: Attendee, ids: ReadonlySet<string>): boolean {
  return ids.has(staffId ?? visitId ?? '')
}

function withLeave(attendee: Attendee, overlapAllowedById: string | null): Attendee {
  return attendee.overlapAllowedById === overlapAllowedById ? attendee : { ...attendee, overlapAllowedById }
}
