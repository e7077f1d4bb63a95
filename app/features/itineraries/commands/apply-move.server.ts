import { mayAllowOverlap, type Actor } from '#app/access/policy.ts'
import { type Interval } from '#app/lib/office-time.ts'
import { accept, type Result } from '#app/lib/result.ts'
import { recordAudit } from '#app/storage/audit.server.ts'
import { type Tx } from '#app/storage/client.server.ts'
import { type Office } from '#app/features/offices/model.ts'
import { type Meeting } from '../model.ts'
import { saveMeeting } from '../repository.server.ts'
import { listGuestsOf } from '../queries/guests.server.ts'
import { checkGuests, type GuestRefusal } from '../rules/guests.ts'
import * as rules from '../rules/meeting.ts'
import { allowOverlap } from './allow-overlap.server.ts'
import { announceMove } from './announce-late-change.server.ts'
import { checkConflicts, type ConflictRefusal } from './check-conflicts.server.ts'
import { overruleWarnings } from './overrule-warnings.server.ts'

type Move = Readonly<{
  meeting: Meeting
  when: Interval
  venue: rules.Venue
  revision: number
  /** Staff who agree to the new time: whoever moves it, or asked for it. */
  agreed: readonly string[]
  allowOverlap: boolean
  overruled?: readonly string[]
  /** Who asked for the new time. */
  willing?: readonly string[]
  action: 'move-meeting' | 'accept-proposal'
}>

/** The part that moving a meeting and accepting another time for it have in common. */
export async function applyMove(
  tx: Tx,
  actor: Actor,
  move: Move,
  circumstances: rules.Circumstances & Readonly<{ office: Office }>,
): Promise<Result<Meeting, rules.MoveRefusal | GuestRefusal | ConflictRefusal>> {
  const { meeting: before } = move
  const { now, visit } = circumstances
  const decision = rules.moveMeeting(before, move, circumstances)
  if (!decision.ok) return decision
  const here = checkGuests(await listGuestsOf(tx, before), move.when, circumstances.timeZone)
  if (!here.ok) return here
  const newTime = !rules.isSame(before.when, move.when)
  const conflicts = await checkConflicts(tx, {
    wanted: { ...whoMoves(newTime ? before : null), when: move.when, roomId: move.venue.roomId, exceptId: before.id },
    people: before.attendees.length,
    office: circumstances.office,
    days: visit,
    allowOverlap: move.allowOverlap && mayAllowOverlap(actor),
    overruled: move.overruled,
    willing: move.willing,
    now,
  })
  if (!conflicts.ok) return conflicts

  const moved = newTime
    ? await allowOverlap(tx, actor, { meeting: decision.value, conflicts: conflicts.value.conflicts, now })
    : decision.value
  const meetingId = before.id
  await overruleWarnings(tx, actor, { meetingId, warnings: conflicts.value.warnings, now })
  await saveMeeting(tx, moved, before, now)
  await recordAudit(tx, actor, { action: move.action, subject: { kind: 'meeting', id: meetingId } }, now)
  await announceMove(tx, actor, { before, after: moved, now })
  return accept(moved)
}

/** Where only the room changes, nobody's time does. */
function whoMoves(meeting: Meeting | null) {
  const attendees = meeting?.attendees ?? []
  return {
    staffIds: attendees.flatMap(({ staffId }) => staffId ?? []),
    visitIds: attendees.flatMap(({ visitId }) => visitId ?? []),
  }
}
