import { json, type LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { getPublicAddress } from '#app/features/offices/queries.server.ts'
import { Rich } from '#app/i18n/rich.tsx'
import { getTranslate } from '#app/i18n/locale.server.ts'
import { useTranslate } from '#app/i18n/use-translate.tsx'
import { titled } from '#app/site/titled.ts'
import { usePublicFrame } from '#app/site/use-public-frame.ts'
import { PublicFrame } from '#app/ui/frames/public-frame.tsx'
import { Greeting } from '#app/ui/greeting.tsx'
import { Link } from '#app/ui/link.tsx'

export const meta = titled

const licence = 'https://www.gnu.org/licenses/gpl-3.0.html'

export function loader({ request }: LoaderFunctionArgs) {
  return json({ title: getTranslate(request)('about-title'), contactEmail: getPublicAddress() })
}

export default function AboutPage() {
  const t = useTranslate()
  const { contactEmail } = useLoaderData<typeof loader>()
  const greeting = (
    <Greeting short>
      <h1>{t('about-title')}</h1>
      <p className="fy-lead">{t('about-lead')}</p>
    </Greeting>
  )
  return (
    <PublicFrame {...usePublicFrame()} greeting={greeting}>
      <div className="fy-stack fy-stack--sections fy-prose">
        <section className="fy-stack fy-stack--tight">
          <h2>{t('about-source')}</h2>
          <p>
            {t('about-source-words')} <Link href={licence}>{t('about-licence')}</Link>
          </p>
        </section>
        <section className="fy-stack fy-stack--tight">
          <h2>{t('about-translate')}</h2>
          <p>{t('about-translate-words')}</p>
        </section>
        {contactEmail && (
          <section className="fy-stack fy-stack--tight">
            <h2>{t('about-report')}</h2>
            <p>
              <Rich id="about-report-words" parts={{ 1: <Link href={`mailto:${contactEmail}`}>{contactEmail}</Link> }} />
            </p>
          </section>
        )}
      </div>
    </PublicFrame>
  )
}
