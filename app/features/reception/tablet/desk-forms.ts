import { type DeskHappening } from '../desk-copy.ts'
import { type DoorKind, type Guest, type MarkKind } from '../model.ts'

/** What a form of the desk says: what happened under which id, or that only the house can do it. */
export type Tapped = Readonly<{ id: string; happening: DeskHappening }> | null

const kinds = { arrive: 'arrival', leave: 'departure' } as const
const idShape = /^[a-z0-9-]{16,64}$/

/** Reads the small forms of the desk and of the roll call, which with a network go to the house. */
export function readTap(fields: Readonly<Record<string, string>>): Tapped {
  const { eventId: id = '', undoes: undoesId = '' } = fields
  if (!idShape.test(id)) return null
  const happening = happeningOf(fields, undoesId)
  return happening && { id, happening }
}

function happeningOf(fields: Readonly<Record<string, string>>, undoesId: string): DeskHappening | null {
  const { intent } = fields
  if (intent === 'undo') return undoesId ? { kind: 'undo', undoesId } : null
  if (intent === 'walk-in') return walkInOf(fields)
  const guest = guestOf(fields)
  const kind = kindOf(fields)
  return guest && kind && { kind, guest }
}

function kindOf({ intent, kind }: Readonly<Record<string, string>>): DoorKind | MarkKind | null {
  if (intent === 'arrive' || intent === 'leave') return kinds[intent]
  return intent === 'mark' && (kind === 'seen' || kind === 'unseen') ? kind : null
}

function walkInOf({ nameToShow = '', reason = '' }: Readonly<Record<string, string>>): DeskHappening | null {
  const name = nameToShow.trim()
  return name === '' ? null : { kind: 'walk-in', nameToShow: name.slice(0, 120), reason: reason.trim().slice(0, 200) }
}

function guestOf({ guest, guestId = '' }: Readonly<Record<string, string>>): Guest | null {
  return guestId !== '' && (guest === 'visit' || guest === 'walk-in') ? { kind: guest, id: guestId } : null
}

/** An event as the house takes it. */
export function toSent(event: DeskHappening & Readonly<{ id: string; sequence: number; deviceTime: string }>) {
  const { id, sequence, deviceTime } = event
  const plain = { id, sequence, deviceTime, kind: event.kind }
  if (event.kind === 'undo') return { ...plain, undoesId: event.undoesId }
  if (event.kind === 'walk-in') return { ...plain, nameToShow: event.nameToShow, reason: event.reason }
  const { guest } = event
  return { ...plain, ...(guest.kind === 'visit' ? { visitId: guest.id } : { walkInId: guest.id }) }
}
