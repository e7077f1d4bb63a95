import { json, type LoaderFunctionArgs } from '@remix-run/node'
import { getTranslate } from '#app/i18n/locale.server.ts'
import { useTranslate } from '#app/i18n/use-translate.tsx'
import { titled } from '#app/site/titled.ts'
import { usePublicFrame } from '#app/site/use-public-frame.ts'
import { PublicFrame } from '#app/ui/frames/public-frame.tsx'
import { Greeting } from '#app/ui/greeting.tsx'
import { Table } from '#app/ui/table.tsx'

export const meta = titled

export function loader({ request }: LoaderFunctionArgs) {
  return json({ title: getTranslate(request)('privacy-title') })
}

const kinds = ['name', 'mail', 'comfort', 'emergency', 'passport', 'times', 'contact', 'outcome', 'audit'] as const

export default function PrivacyPage() {
  const t = useTranslate()
  const greeting = (
    <Greeting short>
      <h1>{t('privacy-title')}</h1>
      <p className="fy-lead">{t('privacy-lead')}</p>
    </Greeting>
  )
  return (
    <PublicFrame {...usePublicFrame()} greeting={greeting}>
      <div className="fy-stack fy-stack--sections">
        <Table
          cards
          caption={t('privacy-table')}
          rows={kinds}
          rowKey={(kind) => kind}
          columns={[
            { key: 'what', kind: 'name', header: t('privacy-what'), cell: (kind) => t(`privacy-row-${kind}`) },
            { key: 'kept', header: t('privacy-kept'), cell: (kind) => t(`privacy-row-${kind}-kept`) },
            { key: 'seen', header: t('privacy-seen'), cell: (kind) => t(`privacy-row-${kind}-seen`) },
          ]}
        />
        <section className="fy-stack fy-prose">
          <h2>{t('privacy-never')}</h2>
          <ul>
            {(['hosts', 'addresses', 'reasons'] as const).map((thing) => (
              <li key={thing}>{t(`privacy-never-${thing}`)}</li>
            ))}
          </ul>
        </section>
        <section className="fy-stack fy-prose">
          <h2>{t('privacy-yours')}</h2>
          <p>{t('privacy-yours-words')}</p>
        </section>
      </div>
    </PublicFrame>
  )
}
