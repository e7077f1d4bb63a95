import { type DeviceActor } from '#app/access/policy.ts'
import { setPhotoChoice } from '#app/features/visits/commands/set-photo-choice.server.ts'
import { recordArrival } from './record-arrival.server.ts'
import { signAgreements } from './sign-agreements.server.ts'

type Order = Readonly<{
  visitId: string
  eventId: string
  agreementIds: readonly string[]
  photoChoice?: 'no' | 'ask' | 'yes' | undefined
  locale: string
  now: Date
}>

/** What a visitor says before going in, then the arrival. Each part can be said again without harm. */
export async function goIn(actor: DeviceActor, { visitId, eventId, agreementIds, photoChoice, locale, now }: Order) {
  const signed = await signAgreements(actor, { visitId, agreementIds, locale, now })
  if (!signed.ok) return signed
  if (photoChoice) {
    const said = await setPhotoChoice(actor, { visitId, photoChoice, now })
    if (!said.ok) return said
  }
  return recordArrival(actor, { eventId, guest: { kind: 'visit', id: visitId }, now })
}
