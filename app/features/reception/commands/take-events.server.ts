import { createHash } from 'node:crypto'
import { type DeviceActor, type StaffActor } from '#app/access/policy.ts'
import { inTransaction, type Tx } from '#app/storage/client.server.ts'
import { newId } from '#app/lib/id.ts'
import { keepRefused } from '../conflict-repository.server.ts'
import { noteSeen, type TabletState } from '../device-repository.server.ts'
import { type Guest, type MarkKind, type ReceptionRecord } from '../model.ts'
import { findEvent, findGuest } from '../queries/door.server.ts'
import { readHost } from '../queries/hosts.server.ts'
import { findMark } from '../queries/marks.server.ts'
import { findVisitIdByScan } from '../queries/scan.server.ts'
import { findWalkIn, insertWalkIn, nameWalkIn } from '../repository.server.ts'
import { clockOffset, correctTime, isClockOff } from '../rules/clock.ts'
import { syncEvent, syncEventId, type SyncEvent } from '../schema.ts'
import { keepMark } from './keep-mark.server.ts'
import { keepRecord, tidyAfterDeparture } from './keep-record.server.ts'
import { announceWalkIn } from './announce-walk-in.server.ts'

type Batch = TabletState & Readonly<{ sentAt: Date; events: readonly unknown[]; now: Date }>

/** What the tablet gets back: what it may delete, what cannot be read and stays with it, and how its clock is. */
export type SyncAnswer = Readonly<{
  acknowledged: readonly string[]
  /** What says something else than what was taken under its id: kept aside for the desk, so it may be deleted too. */
  refused: readonly string[]
  unreadable: readonly Readonly<{ id: string | null; index: number }>[]
  /** How many of the batch were left for another: they are to be sent again. */
  left: number
  now: string
  clockOffMs: number
  clockIsOff: boolean
}>

/** A tablet, or the browser of somebody who works at the desk. */
type Teller = DeviceActor | StaffActor

type Taking = Readonly<{ tx: Tx; actor: Teller; offset: number; now: Date }>

/** So many are taken in one transaction, so that nobody else waits long for their turn. */
const mostAtOnce = 200

/**
 * Takes what happened at a tablet, or at a desk without a network: in any order, more than once, long after. It did
 * happen, so nothing is refused for what it says: an unknown pass becomes somebody whom the desk matches later. Each id
 * is taken once.
 */
export function takeEvents(actor: Teller, batch: Batch): Promise<SyncAnswer> {
  const { sentAt, events: sent, now, battery, version } = batch
  const events = sent.slice(0, mostAtOnce)
  const read = events.map((event, index) => ({ event, index, parsed: syncEvent.safeParse(event) }))
  const sound = read.flatMap(({ parsed }) => (parsed.success ? [parsed.data] : []))
  const unreadable = read.flatMap(({ event, index, parsed }) => (parsed.success ? [] : [{ id: idOf(event), index }]))
  const offset = clockOffset(sentAt, now)

  return inTransaction(async (tx) => {
    const inOrder = [...sound].sort((a, b) => a.sequence - b.sequence)
    const refused = new Set<string>()
    for (const event of inOrder) if (!(await take({ tx, actor, offset, now }, event))) refused.add(event.id)
    if (actor.kind === 'device') noteSeen(tx, actor.deviceId, { battery, version }, now)
    const acknowledged = sound.map(({ id }) => id).filter((id) => !refused.has(id))
    const clock = { now: now.toISOString(), clockOffMs: offset, clockIsOff: isClockOff(offset) }
    return { acknowledged, refused: [...refused], unreadable, left: sent.length - events.length, ...clock }
  })
}

/** False when something else was taken under this id. */
async function take(taking: Taking, event: SyncEvent): Promise<boolean> {
  const known = (await findEvent(taking.tx, event.id)) ?? findMark(taking.tx, event.id)
  if (!known) await takeNew(taking, event)
  else if (known.contentHash !== null && known.contentHash !== digestOf(event)) return keepAside(taking, event)
  return true
}

/** Of what the tablet said, in one order whatever the order in which it said it. */
function digestOf(event: SyncEvent): string {
  const said = Object.entries(event).sort(([a], [b]) => (a < b ? -1 : 1))
  return createHash('sha256').update(JSON.stringify(said)).digest('base64url').slice(0, 22)
}

/** Kept for the desk to look at, unless the desk itself says it: then what was taken first counts. */
function keepAside({ tx, actor, now }: Taking, event: SyncEvent): false {
  if (actor.kind === 'staff') return false
  const { officeId, deviceId } = actor
  const content = JSON.stringify(event)
  keepRefused(tx, { id: newId(), officeId, deviceId, eventId: event.id, contentHash: digestOf(event), content }, now)
  return false
}

async function takeNew(taking: Taking, event: SyncEvent): Promise<void> {
  const { tx, actor } = taking
  if (event.kind === 'undo') return takeUndo(taking, event)
  if (event.kind === 'walk-in') return takeWalkIn(taking, event)
  if (event.kind === 'seen' || event.kind === 'unseen') return takeMark(taking, event)
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
  await nameWalkIn(tx, { ...event, ...(await readHost(tx, actor.officeId, event)) })
  await keepRecord(tx, actor, { ...recordOf(taking, event), kind: 'arrival', guest: { kind: 'walk-in', id: event.id } })
  await announceWalkIn(tx, actor, event.id, taking.now)
}

/** A mark of somebody whom nobody here knows is kept too, about nobody. */
async function takeMark(taking: Taking, event: SyncEvent & { kind: MarkKind }): Promise<void> {
  const { undoesId: _, ...record } = recordOf(taking, event)
  await keepMark(taking.tx, taking.actor, { ...record, kind: event.kind, guest: await knownGuestOf(taking, event) })
}

/** Whom an event is about; who is nobody's here becomes somebody unmatched. */
async function guestOf(taking: Taking, event: AboutSomebody): Promise<Guest> {
  return (await knownGuestOf(taking, event)) ?? ensureWalkIn(taking, event.id)
}

type AboutSomebody = SyncEvent & { kind: 'arrival' | 'departure' | MarkKind }

/** The visit or person that an event names, if they are this office's. */
async function knownGuestOf(taking: Taking, event: AboutSomebody): Promise<Guest | null> {
  const { tx, actor } = taking
  if (event.walkInId && (await isOurs(taking, event.walkInId))) return ensureWalkIn(taking, event.walkInId)
  const visitId = event.visitId ?? (event.pass ? await findVisitIdByScan(tx, event.pass) : null)
  const visit = visitId ? await findGuest(tx, { kind: 'visit', id: visitId }) : null
  return visit && visit.officeId === actor.officeId ? visit.guest : null
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
  const told = { id, sequence, deviceTime, contentHash: digestOf(event) }
  return { ...told, officeId: actor.officeId, undoesId: null, occurredAt, receivedAt: now }
}

async function tidy({ tx, actor, offset, now }: Taking, guest: Guest, deviceTime: Date): Promise<void> {
  const subject = await findGuest(tx, guest)
  if (subject) await tidyAfterDeparture(tx, actor, subject, { at: correctTime(deviceTime, offset, now), now })
}

function idOf(event: unknown): string | null {
  const parsed = syncEventId.safeParse(event)
  return parsed.success ? parsed.data.id : null
}
