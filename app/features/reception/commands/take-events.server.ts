import { type DeviceActor } from '#app/access/policy.ts'
import { inTransaction, type Tx } from '#app/storage/client.server.ts'
import { noteSeen } from '../device-repository.server.ts'
import { type Guest, type ReceptionRecord } from '../model.ts'
import { findEvent, findGuest } from '../queries/door.server.ts'
import { findVisitIdByScan } from '../queries/scan.server.ts'
import { findWalkIn, insertWalkIn, nameWalkIn } from '../repository.server.ts'
import { clockOffset, correctTime, isClockOff } from '../rules/clock.ts'
import { syncEvent, syncEventId, type SyncEvent } from '../schema.ts'
import { keepRecord, tidyAfterDeparture } from './keep-record.server.ts'
import { announceWalkIn } from './announce-walk-in.server.ts'

type Batch = Readonly<{ sentAt: Date; events: readonly unknown[]; now: Date }>

/** What the tablet gets back: what it may delete, what cannot be read and stays with it, and how its clock is. */
export type SyncAnswer = Readonly<{
  acknowledged: readonly string[]
  unreadable: readonly Readonly<{ id: string | null; index: number }>[]
  /** How many of the batch were left for another: they are to be sent again. */
  left: number
  now: string
  clockOffMs: number
  clockIsOff: boolean
}>

type Taking = Readonly<{ tx: Tx; actor: DeviceActor; offset: number; now: Date }>

/** So many are taken in one transaction, so that nobody else waits long for their turn. */
const mostAtOnce = 200

/**
 * Takes what happened at a tablet: in any order, more than once, long after. It did happen, so nothing is refused for
 * what it says: an unknown pass becomes somebody whom the desk matches later. Each id is taken once.
 */
export function takeEvents(actor: DeviceActor, { sentAt, events: sent, now }: Batch): Promise<SyncAnswer> {
  const events = sent.slice(0, mostAtOnce)
  const read = events.map((event, index) => ({ event, index, parsed: syncEvent.safeParse(event) }))
  const sound = read.flatMap(({ parsed }) => (parsed.success ? [parsed.data] : []))
  const unreadable = read.flatMap(({ event, index, parsed }) => (parsed.success ? [] : [{ id: idOf(event), index }]))
  const offset = clockOffset(sentAt, now)

  return inTransaction(async (tx) => {
    const inOrder = [...sound].sort((a, b) => a.sequence - b.sequence)
    for (const event of inOrder) await take({ tx, actor, offset, now }, event)
    noteSeen(tx, actor.deviceId, now)
    const acknowledged = sound.map(({ id }) => id)
    const clock = { now: now.toISOString(), clockOffMs: offset, clockIsOff: isClockOff(offset) }
    return { acknowledged, unreadable, left: sent.length - events.length, ...clock }
  })
}

async function take(taking: Taking, event: SyncEvent): Promise<void> {
  const { tx, actor } = taking
  if (await findEvent(tx, event.id)) return
  if (event.kind === 'undo') return takeUndo(taking, event)
  if (event.kind === 'walk-in') return takeWalkIn(taking, event)
  const guest = await guestOf(taking, event)
  await keepRecord(tx, actor, { ...recordOf(taking, event), kind: event.kind, guest })
  if (event.kind === 'departure') await tidy(taking, guest, event.deviceTime)
}

/** What it takes back may come later; what happened at another office is not this tablet's to take back. */
async function takeUndo(taking: Taking, event: SyncEvent & { kind: 'undo' }): Promise<void> {
  const { tx, actor } = taking
  const { undoesId } = event
  const undone = await findEvent(tx, undoesId)
  if (undone && undone.officeId !== actor.officeId) return
  await keepRecord(tx, actor, { ...recordOf(taking, event), kind: 'undo', guest: undone?.guest ?? null, undoesId })
}

async function takeWalkIn(taking: Taking, event: SyncEvent & { kind: 'walk-in' }): Promise<void> {
  const { tx, actor } = taking
  await ensureWalkIn(taking, event.id)
  await nameWalkIn(tx, event)
  await keepRecord(tx, actor, { ...recordOf(taking, event), kind: 'arrival', guest: { kind: 'walk-in', id: event.id } })
  await announceWalkIn(tx, actor, event.id, taking.now)
}

/** Whom an event is about: the visit or person it names if they are this office's, else somebody unmatched. */
async function guestOf(taking: Taking, event: SyncEvent & { kind: 'arrival' | 'departure' }): Promise<Guest> {
  const { tx, actor } = taking
  if (event.walkInId && (await isOurs(taking, event.walkInId))) return ensureWalkIn(taking, event.walkInId)
  const visitId = event.visitId ?? (event.pass ? await findVisitIdByScan(tx, event.pass) : null)
  const visit = visitId ? await findGuest(tx, { kind: 'visit', id: visitId }) : null
  if (visit && visit.officeId === actor.officeId) return visit.guest
  return ensureWalkIn(taking, event.id)
}

/** A walk-in by id; made without a name when it is not known yet, for the events of one may come in any order. */
async function ensureWalkIn({ tx, actor, now }: Taking, id: string): Promise<Guest> {
  const known = await findWalkIn(tx, id)
  const nobody = { nameToShow: '', reason: '', reachAt: '', hostId: null, visitId: null }
  if (!known) await insertWalkIn(tx, { id, officeId: actor.officeId, ...nobody }, now)
  return known?.visitId ? { kind: 'visit', id: known.visitId } : { kind: 'walk-in', id }
}

async function isOurs({ tx, actor }: Taking, walkInId: string): Promise<boolean> {
  const known = await findWalkIn(tx, walkInId)
  return !known || known.officeId === actor.officeId
}

function recordOf({ actor, offset, now }: Taking, event: SyncEvent): Omit<ReceptionRecord, 'kind' | 'guest'> {
  const { id, sequence, deviceTime } = event
  const occurredAt = correctTime(deviceTime, offset, now)
  return { id, officeId: actor.officeId, undoesId: null, sequence, deviceTime, occurredAt, receivedAt: now }
}

async function tidy({ tx, actor, offset, now }: Taking, guest: Guest, deviceTime: Date): Promise<void> {
  const subject = await findGuest(tx, guest)
  if (subject) await tidyAfterDeparture(tx, actor, subject, { at: correctTime(deviceTime, offset, now), now })
}

function idOf(event: unknown): string | null {
  const parsed = syncEventId.safeParse(event)
  return parsed.success ? parsed.data.id : null
}
