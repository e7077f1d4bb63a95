import { useFormat } from '#app/i18n/use-format.tsx'
import { useTranslate } from '#app/i18n/use-translate.tsx'
import { ButtonLink } from '#app/ui/button-link.tsx'
import { Link } from '#app/ui/link.tsx'
import { OwnPass } from './own-pass.tsx'
import { hasPass, stillAhead, type OwnVisit } from './own-visit.ts'

type Props = Readonly<{
  visit: OwnVisit
  /** The address of this visitor's pages. */
  home: string
  /** The address to subscribe to; null while there is nothing to follow. */
  calendar: string | null
}>

/** Pass, calendar, what can be changed, host, office, data. */
export function OwnAside({ visit, home, calendar }: Props) {
  const t = useTranslate()
  const isAhead = stillAhead(visit)
  return (
    <aside className="fy-stack fy-stack--loose" aria-label={t('visit-own-pass')}>
      {hasPass(visit) && <OwnPass pass={visit.pass} home={home} />}
      {hasPass(visit) && <OwnCalendar home={home} calendar={calendar} />}
      {isAhead ? <OwnChanges visit={visit} home={home} /> : <AskAgain />}
      <OwnHost visit={visit} />
      <OwnOffice office={visit.office} />
      <p className="fy-fine">
        <Link href={`${home}/data`}>{t('visit-own-hold')}</Link>
      </p>
    </aside>
  )
}

function OwnCalendar({ home, calendar }: Readonly<{ home: string; calendar: string | null }>) {
  const t = useTranslate()
  return (
    <section className="fy-stack fy-stack--tight">
      <h2>{t('visit-own-calendar')}</h2>
      {calendar && (
        <>
          <p className="fy-fine">{t('visit-own-calendar-words')}</p>
          <ButtonLink href={calendar.replace(/^https?:/, 'webcal:')} icon="calendar" action="progressive" weight="primary">
            {t('visit-own-subscribe')}
          </ButtonLink>
        </>
      )}
      <p className="fy-fine">
        <Link href={`${home}/itinerary.ics`} reload>
          {t(calendar ? 'visit-own-download' : 'visit-own-download-file')}
        </Link>{' '}
        · <Link href={`${home}/print`}>{t('visit-own-print')}</Link>
      </p>
    </section>
  )
}

function OwnChanges({ visit, home }: Readonly<{ visit: OwnVisit; home: string }>) {
  const t = useTranslate()
  const mayBeLate = visit.state === 'arriving' || visit.state === 'away'
  return (
    <section className="fy-stack fy-stack--tight">
      <h2>{t('visit-own-changes')}</h2>
      <div className="fy-cluster">
        {mayBeLate && <ButtonLink href={`${home}/late`}>{t('visit-own-late')}</ButtonLink>}
        <ButtonLink href={`${home}/change`}>{t('visit-own-change')}</ButtonLink>
        <ButtonLink href={`${home}/cancel`} action="destructive" weight="quiet">
          {t('visit-own-cancel')}
        </ButtonLink>
      </div>
    </section>
  )
}

function AskAgain() {
  const t = useTranslate()
  return (
    <ButtonLink href="/visit/new" action="progressive" weight="primary">
      {t('visit-own-again')}
    </ButtonLink>
  )
}

function OwnHost({ visit: { host, state } }: Readonly<{ visit: OwnVisit }>) {
  const t = useTranslate()
  const format = useFormat()
  if (!host && state === 'declined') return null
  return (
    <section className="fy-stack fy-stack--tight">
      <h2>{t('visit-own-host')}</h2>
      {host ? (
        <p className="fy-fine">
          <bdi>{host.name}</bdi>
          {host.title && (
            <>
              <br />
              <bdi>{host.title}</bdi>
            </>
          )}
          {host.languages.length > 1 && (
            <>
              <br />
              {t('visit-own-host-speaks', format.list(host.languages))}
            </>
          )}
        </p>
      ) : (
        <p className="fy-fine">{t('visit-own-host-none')}</p>
      )}
    </section>
  )
}

function OwnOffice({ office }: Readonly<{ office: OwnVisit['office'] }>) {
  const t = useTranslate()
  return (
    <section className="fy-stack fy-stack--tight">
      <h2>{t('visit-own-office')}</h2>
      <p className="fy-fine">
        <bdi>{office.address}</bdi>
      </p>
      {office.arrivalNote && (
        <p className="fy-fine" dir="auto">
          {office.arrivalNote}
        </p>
      )}
      <p className="fy-fine">
        <Link href={`mailto:${office.contactEmail}`}>
          <bdi dir="ltr">{office.contactEmail}</bdi>
        </Link>
      </p>
    </section>
  )
}
