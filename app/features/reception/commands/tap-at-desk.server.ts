import { type Actor } from '#app/access/policy.ts'
import { type z } from 'zod'
import { type deskForm } from '../schema.ts'
import { recordArrival } from './record-arrival.server.ts'
import { recordDeparture } from './record-departure.server.ts'
import { settleConflict } from './settle-conflict.server.ts'
import { undoReceptionEvent } from './undo-reception-event.server.ts'

type Order = Readonly<{ tap: z.output<typeof deskForm>; now: Date }>

/** The one-tap forms of the desk: in, out, take back, and that something is well as it counts. */
export function tapAtDesk(actor: Actor, { tap, now }: Order) {
  switch (tap.intent) {
    case 'arrive':
      return recordArrival(actor, { eventId: tap.eventId, guest: { kind: tap.guest, id: tap.guestId }, now })
    case 'leave':
      return recordDeparture(actor, { eventId: tap.eventId, guest: { kind: tap.guest, id: tap.guestId }, now })
    case 'undo':
      return undoReceptionEvent(actor, { eventId: tap.eventId, undoes: tap.undoes, now })
    case 'settle':
      return settleConflict(actor, { conflict: tap.conflict, about: tap.about, now })
  }
}
