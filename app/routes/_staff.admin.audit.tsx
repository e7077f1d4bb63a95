import { json, type LoaderFunctionArgs } from '@remix-run/node'
import { Form, useLoaderData } from '@remix-run/react'
import { requireStaff } from '#app/access/identity.server.ts'
import { getOfficeClock } from '#app/features/offices/queries.server.ts'
import { listAudit, verifyAudit } from '#app/features/privacy/queries/audit-log.server.ts'
import { AuditTable } from '#app/features/privacy/ui/audit-table.tsx'
import { ChainMessage } from '#app/features/privacy/ui/chain-message.tsx'
import { getTranslate } from '#app/i18n/locale.server.ts'
import { useTranslate } from '#app/i18n/use-translate.tsx'
import { AdminHead } from '#app/site/admin-head.tsx'
import { titled } from '#app/site/titled.ts'
import { ButtonLink } from '#app/ui/button-link.tsx'
import { Button } from '#app/ui/button.tsx'
import { Empty } from '#app/ui/empty.tsx'
import { Field } from '#app/ui/field.tsx'
import { TextInput } from '#app/ui/text-input.tsx'

export const meta = titled

export async function loader({ request }: LoaderFunctionArgs) {
  const { officeId } = await requireStaff(request, 'admin')
  const { searchParams } = new URL(request.url)
  const word = (name: string) => searchParams.get(name)?.trim().slice(0, 100) ?? ''
  const before = /^\d{1,15}$/.test(word('before')) ? Number(word('before')) : null
  const filter = { subject: word('subject'), action: word('action'), actor: word('actor'), before }
  const { timeZone } = getOfficeClock(officeId)
  const title = getTranslate(request)('privacy-audit-heading')
  return json({ title, ...(await listAudit(filter)), filter, verdict: verifyAudit(), timeZone })
}

export default function AuditPage() {
  const t = useTranslate()
  const { lines, older, filter, verdict, timeZone } = useLoaderData<typeof loader>()
  const { before: _, ...kept } = filter
  const olderPage = `/admin/audit?${new URLSearchParams({ ...kept, before: String(older) }).toString()}`
  return (
    <>
      <AdminHead title={t('privacy-audit-heading')} lead={t('privacy-audit-lead')} />
      <div className="fy-stack fy-stack--loose">
        <ChainMessage verdict={verdict} timeZone={timeZone} />
        <AuditFilters />
        {lines.length > 0 ? <AuditTable lines={lines} timeZone={timeZone} /> : <NoLine />}
        {older !== null && (
          <p>
            <ButtonLink href={olderPage}>{t('privacy-audit-older')}</ButtonLink>
          </p>
        )}
      </div>
    </>
  )
}

function NoLine() {
  const t = useTranslate()
  return (
    <Empty
      title={t('privacy-audit-none')}
      actions={<ButtonLink href="/admin/audit">{t('privacy-audit-all')}</ButtonLink>}
    />
  )
}

function AuditFilters() {
  const t = useTranslate()
  const { filter } = useLoaderData<typeof loader>()
  return (
    <Form className="fy-stack" role="search">
      <div className="fy-grid fy-grid--fit">
        {(['actor', 'action', 'subject'] as const).map((name) => (
          <Field key={name} id={name} label={t(`privacy-audit-by-${name}`)}>
            <TextInput name={name} defaultValue={filter[name]} dir="auto" autoComplete="off" />
          </Field>
        ))}
      </div>
      <p>
        <Button type="submit">{t('privacy-audit-filter')}</Button>
      </p>
    </Form>
  )
}
