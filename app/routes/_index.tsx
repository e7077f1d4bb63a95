import { json, redirect, type LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData, useLocation } from '@remix-run/react'
import { findSignedIn } from '#app/access/identity.server.ts'
import { getNearOffice } from '#app/features/guide/queries/near-office.server.ts'
import { CodeForm } from '#app/features/visits/ui/own/code-form.tsx'
import { Rich } from '#app/i18n/rich.tsx'
import { getTranslate } from '#app/i18n/locale.server.ts'
import { useTranslate } from '#app/i18n/use-translate.tsx'
import { titled } from '#app/site/titled.ts'
import { usePublicFrame } from '#app/site/use-public-frame.ts'
import { ButtonLink } from '#app/ui/button-link.tsx'
import { PublicFrame } from '#app/ui/frames/public-frame.tsx'
import { Greeting } from '#app/ui/greeting.tsx'
import { Link } from '#app/ui/link.tsx'
import { Panel } from '#app/ui/panel.tsx'
import { Row, Rows } from '#app/ui/rows.tsx'

export const meta = titled

/** The front page for everybody; for somebody of the staff, today. */
export async function loader({ request }: LoaderFunctionArgs) {
  if (await findSignedIn(request)) throw redirect('/today')
  return json({ title: getTranslate(request)('welcome-title'), near: await getNearOffice() })
}

export default function Welcome() {
  const t = useTranslate()
  const frame = usePublicFrame()
  const greeting = (
    <Greeting door>
      <div className="fy-stack fy-stack--loose fy-narrow">
        <h1>{t('welcome-heading')}</h1>
        <p className="fy-lead">{t('welcome-lead', frame.place?.[1] ?? '')}</p>
        <div className="fy-cluster">
          <ButtonLink href="/visit/new" action="progressive" weight="primary" size="large">
            {t('welcome-ask')}
          </ButtonLink>
          <span className="fy-fine fy-dim">{t('welcome-ask-words')}</span>
        </div>
      </div>
    </Greeting>
  )
  return (
    <PublicFrame {...frame} greeting={greeting}>
      <div className="fy-stack fy-stack--sections">
        <FourSteps />
        <div className="fy-split">
          <NearOffice />
          <ComingPanel />
        </div>
      </div>
    </PublicFrame>
  )
}

function FourSteps() {
  const t = useTranslate()
  return (
    <section className="fy-stack">
      <h2>{t('welcome-how')}</h2>
      <ol className="fy-list fy-four">
        {(['ask', 'plan', 'come', 'after'] as const).map((step, index) => (
          <li key={step}>
            <span className="fy-no" aria-hidden="true">
              {index + 1}
            </span>
            <h3>{t(`welcome-step-${step}`)}</h3>
            <p className="fy-fine">{t(`welcome-step-${step}-words`)}</p>
          </li>
        ))}
      </ol>
    </section>
  )
}

function NearOffice() {
  const t = useTranslate()
  const { near } = useLoaderData<typeof loader>()
  return (
    <section className="fy-stack">
      <h2>{t('welcome-near')}</h2>
      <p>{near.count > 0 ? t('welcome-near-count', near.count) : t('welcome-near-words')}</p>
      {near.places.length > 0 && (
        <Rows shape="plain">
          {near.places.map(({ slug, name, address, minutes }) => (
            <Row key={slug} act={<span className="fy-dim fy-num">{t('welcome-walk', minutes)}</span>}>
              <Link href={`/guide/${slug}`}>
                <bdi>{name}</bdi>
              </Link>
              <br />
              <bdi className="fy-dim">{address}</bdi>
            </Row>
          ))}
        </Rows>
      )}
      <p>
        <Link href="/guide">{t('welcome-near-link')}</Link>
      </p>
    </section>
  )
}

function ComingPanel() {
  const t = useTranslate()
  return (
    <Panel labelledBy="coming">
      <h2 id="coming">{t('welcome-coming')}</h2>
      <p>{t('welcome-coming-words')}</p>
      <CodeForm search={useLocation().search} />
      <hr />
      <p className="fy-fine">
        <Rich id="welcome-question" parts={{ 1: <Link href="/ask">{t('welcome-question-link')}</Link> }} />
      </p>
    </Panel>
  )
}
