import { useFormat } from '#app/i18n/use-format.tsx'
import { useTranslate } from '#app/i18n/use-translate.tsx'
import { Button } from '#app/ui/button.tsx'
import { type Offer } from '../rules/offer.ts'

type Props = Readonly<{
  /** The form as it came back, with what is offered instead of what is taken. */
  sent: Readonly<{ initialValue?: Readonly<Record<string, unknown>> | null; offer?: Offer | null }> | undefined
  rooms?: readonly Readonly<{ id: string; name: string }>[]
}>

/** Sends the same form again with what is free, with one press. */
export function OfferForm({ sent, rooms = [] }: Props) {
  const words = useOfferWords()
  const changed = sent?.offer && fieldsOf(sent.offer, rooms)
  if (!sent?.offer || !changed) return null
  const fields = { ...sent.initialValue, ...changed }
  return (
    <form method="post">
      {Object.entries(fields).flatMap(([name, value]) =>
        textsOf(value).map((text) => <input key={`${name} ${text}`} type="hidden" name={name} value={text} />),
      )}
      <Button type="submit">{words(sent.offer)}</Button>
    </form>
  )
}

/** What was left empty in a list comes back as nothing. */
function textsOf(value: unknown): readonly string[] {
  return [value].flat().filter((one) => typeof one === 'string')
}

/** Nobody has to be let into two places at a time that is free. */
const nothingAllowed = { allowOverlap: [], startWhich: [], endWhich: [] }

function fieldsOf(offer: Offer, rooms: readonly Readonly<{ id: string; name: string }>[]) {
  if (offer.kind === 'time') return { start: offer.start, end: offer.end, ...nothingAllowed }
  const room = rooms.find(({ name }) => name === offer.name)
  return room && { roomId: room.id }
}

function useOfferWords() {
  const t = useTranslate()
  const format = useFormat()
  return (offer: Offer) => {
    if (offer.kind === 'room') return t('itineraries-offer-room', offer.name)
    const [start, end] = [`${offer.start}:00Z`, `${offer.end}:00Z`]
    const when = t('itineraries-day-and-time', format.shortDate(start, 'UTC'), format.timeRange(start, end, 'UTC'))
    return t('itineraries-offer-time', when)
  }
}
