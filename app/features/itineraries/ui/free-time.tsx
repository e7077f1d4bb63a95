import { useFormat } from '#app/i18n/use-format.tsx'
import { useTranslate } from '#app/i18n/use-translate.tsx'
import { type LocalDate } from '#app/lib/calendar-date.ts'
import { Button } from '#app/ui/button.tsx'
import { SectionHead } from '#app/ui/heads.tsx'
import { Link } from '#app/ui/link.tsx'
import { Row, Rows } from '#app/ui/rows.tsx'
import { type VisitorDay } from '../rules/visitor-plan.ts'

/** A place for a pause, with times on the office's clock. */
export type SuggestedPlace = Readonly<{
  placeId: string
  slug: string
  name: string
  walkMinutes: number
  start: string
  end: string
}>

type Props = Readonly<{
  gap: NonNullable<VisitorDay['gap']>
  date: LocalDate
  timeZone: string
  home: string
  language: string
  formToken: string
  suggestions: readonly SuggestedPlace[]
}>

/** A longer pause of the day, and what is open then and close by. */
export function FreeTime({ gap, date, timeZone, suggestions, ...form }: Props) {
  const t = useTranslate()
  const format = useFormat()
  const words = suggestions.length > 0 ? 'visit-own-gap-suggested' : 'visit-own-gap-words'
  return (
    <section className="fy-stack" aria-labelledby="free-time">
      <SectionHead id="free-time" title={t('visit-own-gap', gap.minutes, format.time(gap.start, timeZone))} />
      <p className="fy-fine fy-dim">
        {t(words)} <Link href="/guide">{t('visit-own-gap-link')}</Link>
      </p>
      {suggestions.length > 0 && (
        <Rows shape="plain">
          {suggestions.map((place) => (
            <Row key={place.placeId} act={<AddForm place={place} date={date} {...form} />}>
              <Link href={`/guide/${place.slug}`}>
                <bdi>{place.name}</bdi>
              </Link>
              <br />
              <PlaceLine place={place} />
            </Row>
          ))}
        </Rows>
      )}
    </section>
  )
}

function PlaceLine({ place: { walkMinutes, start, end } }: Readonly<{ place: SuggestedPlace }>) {
  const t = useTranslate()
  const times = useFormat().timeRange(`${start}:00Z`, `${end}:00Z`, 'UTC')
  return (
    <span className="fy-dim">
      {[...(walkMinutes > 0 ? [t('visit-own-gap-walk', walkMinutes)] : []), times].join(' · ')}
    </span>
  )
}

type AddProps = Readonly<{ place: SuggestedPlace; date: LocalDate; home: string; language: string; formToken: string }>

function AddForm({ place, date, home, language, formToken }: AddProps) {
  const t = useTranslate()
  const values = {
    ...{ intent: 'add', day: date, placeId: place.placeId, start: place.start, end: place.end },
    formToken: `${formToken.slice(0, 40)}-${place.placeId.slice(0, 20)}`,
  }
  return (
    <form method="post" action={`${home}/stop${language}`}>
      {Object.entries(values).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <Button type="submit" icon="add" label={t('visit-own-gap-add-label', place.name)}>
        {t('visit-own-gap-add')}
      </Button>
    </form>
  )
}
