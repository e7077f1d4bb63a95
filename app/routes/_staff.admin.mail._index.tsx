import { json, type LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { requireStaff } from '#app/access/identity.server.ts'
import { listMail, mailStates } from '#app/features/notifications/queries/mail.server.ts'
import { MailTable } from '#app/features/notifications/ui/mail-table.tsx'
import { getOfficeClock } from '#app/features/offices/queries.server.ts'
import { getTranslate } from '#app/i18n/locale.server.ts'
import { useTranslate } from '#app/i18n/use-translate.tsx'
import { AdminHead } from '#app/site/admin-head.tsx'
import { titled } from '#app/site/titled.ts'
import { ButtonLink } from '#app/ui/button-link.tsx'
import { Empty } from '#app/ui/empty.tsx'
import { Tabs } from '#app/ui/tabs.tsx'

export const meta = titled

export async function loader({ request }: LoaderFunctionArgs) {
  const { officeId } = await requireStaff(request, 'admin')
  const { searchParams } = new URL(request.url)
  const state = mailStates.find((name) => name === searchParams.get('state')) ?? null
  const typed = searchParams.get('before') ?? ''
  const before = /^\d{1,15}$/.test(typed) ? new Date(Number(typed)) : null
  const { timeZone } = getOfficeClock(officeId)
  return json({ title: getTranslate(request)('mailbox-heading'), ...(await listMail({ state, before })), state, timeZone })
}

export default function MailPage() {
  const t = useTranslate()
  const { mails, older, state, timeZone } = useLoaderData<typeof loader>()
  const tabs = ([null, 'waiting', 'sent', 'failed'] as const).map((name) => ({
    href: name ? `/admin/mail?state=${name}` : '/admin/mail',
    label: t(name ? `mailbox-tab-${name}` : 'mailbox-tab-all'),
    current: name === state,
  }))
  const olderPage = `/admin/mail?${new URLSearchParams({ ...(state && { state }), before: String(older) }).toString()}`
  return (
    <>
      <AdminHead title={t('mailbox-heading')} lead={t('mailbox-lead')} />
      <Tabs label={t('mailbox-tabs')} tabs={tabs} />
      <div className="fy-stack">
        {mails.length > 0 ? <MailTable mails={mails} timeZone={timeZone} /> : <NoMail />}
        {older !== null && (
          <p>
            <ButtonLink href={olderPage}>{t('privacy-audit-older')}</ButtonLink>
          </p>
        )}
      </div>
    </>
  )
}

function NoMail() {
  const t = useTranslate()
  return <Empty title={t('mailbox-none')} actions={<ButtonLink href="/admin/mail">{t('mailbox-none-all')}</ButtonLink>} />
}
