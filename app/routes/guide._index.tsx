import { json, type LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { getGuide } from '#app/features/guide/queries/places.server.ts'
import { listNextHappenings } from '#app/features/guide/queries/happenings.server.ts'
import { readFilters, type GuideFilters } from '#app/features/guide/schema/filters.ts'
import { GuideFiltersForm } from '#app/features/guide/ui/guide-filters.tsx'
import { GuideMapDrawing } from '#app/features/guide/ui/guide-map.tsx'
import { HappeningRows } from '#app/features/guide/ui/happening-rows.tsx'
import { PlaceList } from '#app/features/guide/ui/place-list.tsx'
import { found } from '#app/http/found.server.ts'
import { getTranslate } from '#app/i18n/locale.server.ts'
import { useFormat } from '#app/i18n/use-format.tsx'
import { useTranslate } from '#app/i18n/use-translate.tsx'
import { titled } from '#app/site/titled.ts'
import { usePublicFrame } from '#app/site/use-public-frame.ts'
import { ButtonLink } from '#app/ui/button-link.tsx'
import { Empty } from '#app/ui/empty.tsx'
import { PublicFrame } from '#app/ui/frames/public-frame.tsx'
import { SectionHead } from '#app/ui/heads.tsx'
import { Link } from '#app/ui/link.tsx'
import { Panel } from '#app/ui/panel.tsx'

export const meta = titled

export async function loader({ request }: LoaderFunctionArgs) {
  const now = new Date()
  const filters = readFilters(new URL(request.url).searchParams)
  const guide = found(await getGuide(filters, now))
  const happenings = await listNextHappenings(now, { days: 7, most: 6 })
  return json({ title: getTranslate(request)('guide-heading'), filters, happenings, now: now.toISOString(), ...guide })
}

export default function GuidePage() {
  const t = useTranslate()
  const { filters, total } = useLoaderData<typeof loader>()
  return (
    <PublicFrame {...usePublicFrame()}>
      <div className="fy-stack fy-stack--loose">
        <div className="fy-stack fy-stack--tight">
          <h1 className="fy-voice">{t('guide-heading')}</h1>
          <p className="fy-lead">{t('guide-lead', total)}</p>
        </div>
        <GuideFiltersForm key={JSON.stringify(filters)} filters={filters} />
        <div className="fy-split fy-split--wide fy-split--flip">
          <Places />
          <MapAndWeek />
        </div>
      </div>
    </PublicFrame>
  )
}

function Places() {
  const t = useTranslate()
  const format = useFormat()
  const { filters, places, fitting, timeZone, now } = useLoaderData<typeof loader>()
  return (
    <section className="fy-stack fy-stack--tight" aria-labelledby="places">
      <SectionHead
        id="places"
        title={t('guide-found', fitting)}
        aside={
          <>
            {format.weekday(now, timeZone)} {format.time(now, timeZone)}{' '}
            <a className="fy-narrow-only" href="#map">
              {t('guide-to-map')}
            </a>
          </>
        }
      />
      {places.length === 0 ? (
        <Empty title={t('guide-none')}>
          <Link href="/guide?walk=0">{t('guide-none-way')}</Link>
        </Empty>
      ) : (
        <PlaceList places={places} />
      )}
      {fitting > places.length && (
        <p>
          <ButtonLink href={`?${allOf(filters)}`}>{t('guide-show-all', fitting)}</ButtonLink>
        </p>
      )}
      <Downloads />
    </section>
  )
}

function MapAndWeek() {
  const t = useTranslate()
  const { map, happenings, timeZone } = useLoaderData<typeof loader>()
  return (
    <aside className="fy-stack" id="map" aria-label={t('guide-map-heading')}>
      <figure className="fy-stack fy-stack--tight">
        <GuideMapDrawing map={map} label={t('guide-map-label')} linkTo={(slug) => `#p-${slug}`} />
        <figcaption className="fy-fine fy-dim">{t('guide-map-words')}</figcaption>
      </figure>
      <Panel labelledBy="week">
        <h2 id="week">{t('guide-week')}</h2>
        <HappeningRows happenings={happenings} timeZone={timeZone} />
      </Panel>
    </aside>
  )
}

/** The same filters, and the whole list. */
function allOf({ q, kind, walk, open, diet, stepFree }: GuideFilters): string {
  return new URLSearchParams({ q, kind, walk: String(walk), open, diet, ...(stepFree && { stepFree: 'on' }), all: '1' }).toString()
}

function Downloads() {
  const t = useTranslate()
  const files = ['gpx', 'geojson', 'csv'] as const
  return (
    <p className="fy-fine fy-dim">
      {t('guide-data')} {t('guide-download')}{' '}
      {files.map((kind) => (
        <span key={kind}>
          <a href={`/guide.${kind}`}>{t(`guide-download-${kind}`)}</a>
          {' · '}
        </span>
      ))}
      <a href="/guide/happenings.ics">{t('guide-download-ics')}</a>
    </p>
  )
}
