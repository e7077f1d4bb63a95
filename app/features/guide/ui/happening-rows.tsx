import { useFormat } from '#app/i18n/use-format.tsx'
import { useTranslate } from '#app/i18n/use-translate.tsx'
import { Row, Rows } from '#app/ui/rows.tsx'

/** A happening at its next time; `starts` is a date for whole days. */
export type NextHappening = Readonly<{
  slug: string
  name: string
  address: string
  website: string | null
  cost: string
  starts: string
  wholeDay: boolean
}>

export function HappeningRows({
  happenings,
  timeZone,
}: {
  happenings: readonly NextHappening[]
  timeZone: string
}) {
  const t = useTranslate()
  const format = useFormat()
  if (happenings.length === 0) return <p className="fy-dim">{t('guide-week-none')}</p>
  return (
    <Rows shape="plain" ordered>
      {happenings.map(({ slug, name, address, starts, wholeDay, cost }) => (
        <Row key={`${slug}-${starts}`}>
          <bdi lang="en">{name}</bdi>
          <br />
          <span className="fy-dim">
            <time dateTime={starts}>{format.shortDate(starts, timeZone)}</time>
            {' · '}
            {wholeDay ? t('guide-whole-day') : format.time(starts, timeZone)}
            {' · '}
            <bdi lang="en">{address}</bdi>
            {cost === '0' && ` · ${t('guide-price-free')}`}
          </span>
        </Row>
      ))}
    </Rows>
  )
}
