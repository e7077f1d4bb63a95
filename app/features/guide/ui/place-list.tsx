import { useFormat } from '#app/i18n/use-format.tsx'
import { useTranslate } from '#app/i18n/use-translate.tsx'
import { Link } from '#app/ui/link.tsx'
import { type Place } from '../model.ts'
import { type OpenNow } from '../rules.ts'
import { dashed } from './guide-filters.tsx'

type Listed = Pick<Place, 'slug' | 'name' | 'category' | 'description' | 'priceLevel' | 'diet' | 'wheelchair'> &
  Readonly<{ walkMinutes: number | null; open: OpenNow; stale: boolean }>

/** The list beside the map; its numbers are the pins'. */
export function PlaceList({ places }: { places: readonly Listed[] }) {
  const format = useFormat()
  return (
    <ol className="fy-list fy-places">
      {places.map((place, index) => (
        <li key={place.slug} id={`p-${place.slug}`}>
          <span className="fy-pin" aria-hidden="true">
            {index + 1}
          </span>
          <div className="fy-stack fy-stack--hair">
            <h3>
              <Link href={`/guide/${place.slug}`}>
                <bdi lang="en">{place.name}</bdi>
              </Link>
            </h3>
            <p className="fy-fine" lang="en" dir="auto">
              {place.description}
            </p>
            <Marks place={place} />
          </div>
          <p className="fy-fine fy-end">
            {place.walkMinutes !== null && (
              <>
                <b className="fy-num">{format.duration(place.walkMinutes)}</b>
                <span className="fy-places__dot"> · </span>
                <br />
              </>
            )}
            <OpenWords open={place.open} />
          </p>
        </li>
      ))}
    </ol>
  )
}

function Marks({ place: { category, priceLevel, diet, wheelchair } }: { place: Listed }) {
  const t = useTranslate()
  const price = priceLevel === null ? [] : [priceLevel === 0 ? t('guide-price-free') : '$'.repeat(priceLevel)]
  const marks = [
    t(`guide-kind-${category}`),
    ...price,
    ...diet.map((each) => t(`guide-diet-${dashed(each)}`)),
    ...(wheelchair === 'yes' ? [t('guide-mark-step-free')] : []),
  ]
  return <p className="fy-fine fy-dim">{marks.join(' · ')}</p>
}

/** Whether it is open now, in words. */
export function OpenWords({ open }: { open: OpenNow }) {
  const t = useTranslate()
  const format = useFormat()
  switch (open.state) {
    case 'open':
      return <span className="fy-good">{open.until === '00:00' ? t('guide-open-late') : t('guide-open-until', format.clock(open.until))}</span>
    case 'opens':
      return <span className="fy-dim">{t('guide-opens-at', format.clock(open.at))}</span>
    case 'closed':
      return <span className="fy-dim">{t('guide-closed-today')}</span>
    case 'unknown':
      return <span className="fy-dim">{t('guide-hours-unknown')}</span>
  }
}
