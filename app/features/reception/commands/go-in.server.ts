import { type DeviceActor } from '#app/access/policy.ts'
import { setPhotoChoice } from '#app/features/visits/commands/set-photo-choice.server.ts'
import { recordArrival } from './record-arrival.server.ts'
import { signAgreements } from './sign-agreements.server.ts'

type Word = Readonly<{
  visitId: string
  agreementIds: readonly string[]
  photoChoice?: 'no' | 'ask' | 'yes' | undefined
  locale: string
  now: Date
}>

/** What a visitor says before going in. Each part can be said again without harm. */
export async function takeWord(actor: DeviceActor, { visitId, agreementIds, photoChoice, locale, now }: Word) {
  const signed = await signAgreements(actor, { visitId, agreementIds, locale, now })
  return signed.ok && photoChoice ? setPhotoChoice(actor, { visitId, photoChoice, now }) : signed
}

/** The same, and then the arrival. */
export async function goIn(actor: DeviceActor, { eventId, ...word }: Word & Readonly<{ eventId: string }>) {
  const said = await takeWord(actor, word)
  if (!said.ok) return said
  return recordArrival(actor, { eventId, guest: { kind: 'visit', id: word.visitId }, now: word.now })
}
