import { json, type LoaderFunctionArgs } from '@remix-run/node'
import { requireStaff } from '#app/access/identity.server.ts'
import { heldThings } from '#app/features/privacy/retention-rules.ts'
import { getTranslate } from '#app/i18n/locale.server.ts'
import { useTranslate } from '#app/i18n/use-translate.tsx'
import { AdminHead } from '#app/site/admin-head.tsx'
import { titled } from '#app/site/titled.ts'
import { Link } from '#app/ui/link.tsx'
import { Table } from '#app/ui/table.tsx'

export const meta = titled

export async function loader({ request }: LoaderFunctionArgs) {
  await requireStaff(request, 'admin')
  return json({ title: getTranslate(request)('privacy-retention-heading') })
}

export default function RetentionPage() {
  const t = useTranslate()
  return (
    <>
      <AdminHead title={t('privacy-retention-heading')} lead={t('privacy-retention-lead')} />
      <Table
        cards
        caption={t('privacy-retention-heading')}
        hiddenCaption
        rows={heldThings}
        rowKey={(thing) => thing}
        columns={[
          { key: 'what', kind: 'name', header: t('privacy-retention-what'), cell: (thing) => t(`privacy-held-${thing}`) },
          { key: 'kept', header: t('privacy-retention-kept'), cell: (thing) => <Kept thing={thing} /> },
          { key: 'who', header: t('privacy-retention-who'), cell: (thing) => t(`privacy-held-${thing}-who`) },
        ]}
      />
    </>
  )
}

function Kept({ thing }: Readonly<{ thing: (typeof heldThings)[number] }>) {
  const t = useTranslate()
  const words = t(`privacy-held-${thing}-kept`)
  if (thing !== 'door') return words
  return (
    <p>
      {words} · <Link href="/visits/months">{t('visits-list-months')}</Link>
    </p>
  )
}
