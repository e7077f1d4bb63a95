import { json, type LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { findPlacePage } from '#app/features/guide/queries/places.server.ts'
import { GuideMapDrawing } from '#app/features/guide/ui/guide-map.tsx'
import { OpenWords } from '#app/features/guide/ui/place-list.tsx'
import { PlaceFacts } from '#app/features/guide/ui/place-facts.tsx'
import { WeekTable } from '#app/features/guide/ui/week-table.tsx'
import { found } from '#app/http/found.server.ts'
import { useFormat } from '#app/i18n/use-format.tsx'
import { useTranslate } from '#app/i18n/use-translate.tsx'
import { daysBetween } from '#app/lib/calendar-date.ts'
import { titled } from '#app/site/titled.ts'
import { usePublicFrame } from '#app/site/use-public-frame.ts'
import { ButtonLink } from '#app/ui/button-link.tsx'
import { PublicFrame } from '#app/ui/frames/public-frame.tsx'
import { SectionHead } from '#app/ui/heads.tsx'
import { Link } from '#app/ui/link.tsx'
import { Message } from '#app/ui/message.tsx'

export const meta = titled

export async function loader({ params }: LoaderFunctionArgs) {
  const place = found(await findPlacePage(found(params.slug), new Date()))
  return json({ title: place.name, place })
}

export default function PlacePage() {
  const t = useTranslate()
  const format = useFormat()
  const { place } = useLoaderData<typeof loader>()
  const { today, checkedOn } = place
  return (
    <PublicFrame {...usePublicFrame()}>
      <div className="fy-stack fy-stack--loose">
        <Heading />
        {place.stale && (
          <Message kind="warning">
            <strong>{t('guide-check-first')}</strong>{' '}
            {t('guide-stale', format.date(checkedOn), daysBetween(checkedOn, today))}
          </Message>
        )}
        <div className="fy-split">
          <Details />
          <OnTheMap />
        </div>
      </div>
    </PublicFrame>
  )
}

function Heading() {
  const t = useTranslate()
  const format = useFormat()
  const { place } = useLoaderData<typeof loader>()
  const { name, description, category, open, walkMinutesFromOffice } = place
  return (
    <>
      <p className="fy-crumb">
        <Link href="/guide">{t('guide-heading')}</Link>
        {' › '}
        <Link href={`/guide?walk=0&kind=${category}`}>{t(`guide-kind-${category}`)}</Link>
      </p>
      <div className="fy-stack fy-stack--tight">
        <h1 className="fy-voice">
          <bdi lang="en">{name}</bdi>
        </h1>
        <p className="fy-lead" lang="en" dir="auto">
          {description}
        </p>
        <p>
          <OpenWords open={open} />
          {walkMinutesFromOffice !== null &&
            ` · ${t('guide-on-foot', format.duration(walkMinutesFromOffice))}`}
        </p>
      </div>
    </>
  )
}

function Details() {
  const t = useTranslate()
  const { place } = useLoaderData<typeof loader>()
  const { caution, week, today } = place
  return (
    <div className="fy-stack fy-stack--loose">
      {caution && (
        <p className="fy-prose" lang="en" dir="auto">
          {caution}
        </p>
      )}
      <section className="fy-stack fy-stack--tight" aria-labelledby="hours">
        <SectionHead id="hours" title={t('guide-hours')} />
        {week ? <WeekTable week={week} today={today} /> : <p className="fy-dim">{t('guide-hours-unknown')}</p>}
      </section>
      <section className="fy-stack fy-stack--tight" aria-labelledby="facts">
        <SectionHead id="facts" title={t('guide-good-to-know')} />
        <PlaceFacts place={place} />
      </section>
    </div>
  )
}

function OnTheMap() {
  const t = useTranslate()
  const format = useFormat()
  const { place } = useLoaderData<typeof loader>()
  return (
    <aside className="fy-stack" aria-label={t('guide-map-heading')}>
      <GuideMapDrawing map={place.map} label={t('guide-map-place', place.name)} />
      <ButtonLink href={`geo:${place.latitude},${place.longitude}`} icon="mapPin">
        {t('guide-open-map')}
      </ButtonLink>
      <p className="fy-fine fy-dim">{t('guide-sources', format.list(place.sources))}</p>
    </aside>
  )
}
