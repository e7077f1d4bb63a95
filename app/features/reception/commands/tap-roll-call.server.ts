import { type z } from 'zod'
import { type StaffActor } from '#app/access/policy.ts'
import { type rollCallForm } from '../schema.ts'
import { beginRollCall } from './begin-roll-call.server.ts'
import { endRollCall } from './end-roll-call.server.ts'
import { markSeen } from './mark-seen.server.ts'

type Order = Readonly<{ tap: z.output<typeof rollCallForm>; now: Date }>

/** The one-tap forms of the roll call. */
export function tapRollCall(actor: StaffActor, { tap, now }: Order) {
  switch (tap.intent) {
    case 'begin':
      return beginRollCall(actor, { eventId: tap.eventId, now })
    case 'mark':
      return markSeen(actor, { eventId: tap.eventId, kind: tap.kind, guest: { kind: tap.guest, id: tap.guestId }, now })
    case 'end':
      return endRollCall(actor, { rollCallId: tap.rollCallId, now })
  }
}
