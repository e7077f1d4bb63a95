import { openSpansOf, openStateOf } from '#app/features/guide/queries/opening.server.ts'
import { type Office } from '#app/features/offices/model.ts'
import { toLocalDate } from '#app/lib/office-time.ts'
import { accept, refuse, type Result } from '#app/lib/result.ts'
import { type Tx } from '#app/storage/client.server.ts'
import { type Stop } from '../model.ts'
import { type Circumstances } from '../rules/meeting.ts'
import { checkConflicts, type ConflictRefusal } from './check-conflicts.server.ts'

type Order = Readonly<{
  stop: Stop
  circumstances: Circumstances & Readonly<{ office: Office }>
  evenIfClosed: boolean
}>

export type StopTimeRefusal = ConflictRefusal | 'place-closed' | 'place-closed-all-day'

/** Whether the visitor is free then, and the place open, unless whoever plans wants it even so. */
export async function checkStop(
  tx: Tx,
  { stop, circumstances, evenIfClosed }: Order,
): Promise<Result<unknown, StopTimeRefusal>> {
  const { office, visit, now } = circumstances
  const { when, visitId, id } = stop
  const conflicts = await checkConflicts(tx, {
    wanted: { when, staffIds: [], visitIds: [visitId], roomId: null, exceptId: id },
    people: 1,
    office,
    days: visit,
    allowOverlap: false,
    now,
  })
  if (!conflicts.ok || evenIfClosed || !stop.placeId) return conflicts

  const place = await tx.place.findUniqueOrThrow({ where: { id: stop.placeId } })
  if (openStateOf(place, when, office.timeZone) !== 'closed') return accept(null)
  const spans = openSpansOf(place, toLocalDate(when.start, office.timeZone)) ?? []
  const hours = spans.map(([start, end]) => `${start}–${end}`).join(', ')
  return hours ? refuse('place-closed', 'start', place.name, hours) : refuse('place-closed-all-day', 'start', place.name)
}
