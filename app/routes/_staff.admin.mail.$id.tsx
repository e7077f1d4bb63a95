import { json, redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { requireStaff } from '#app/access/identity.server.ts'
import { sendMailAgain } from '#app/features/notifications/commands/send-mail-again.server.ts'
import { findMail } from '#app/features/notifications/queries/mail.server.ts'
import { MailKindName, MailReason, MailStateChip } from '#app/features/notifications/ui/mail-table.tsx'
import { getOfficeClock } from '#app/features/offices/queries.server.ts'
import { readForm } from '#app/http/form.server.ts'
import { found } from '#app/http/found.server.ts'
import { keepRefused } from '#app/http/kept-form.server.ts'
import { useFormat } from '#app/i18n/use-format.tsx'
import { useTranslate } from '#app/i18n/use-translate.tsx'
import { ActButton } from '#app/site/act-button.tsx'
import { AdminHead, doneOf } from '#app/site/admin-head.tsx'
import { titled } from '#app/site/titled.ts'
import { Fact, Facts } from '#app/ui/facts.tsx'
import { Link } from '#app/ui/link.tsx'
import { Message } from '#app/ui/message.tsx'

export const meta = titled

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { officeId } = await requireStaff(request, 'admin')
  const mail = found(await findMail(found(params.id)))
  return json({ title: mail.subject, mail, timeZone: getOfficeClock(officeId).timeZone, done: doneOf(request) })
}

export async function action({ request, params }: ActionFunctionArgs) {
  const actor = await requireStaff(request, 'admin')
  const form = await readForm(request)
  const mailId = found(params.id)
  const outcome = await sendMailAgain(actor, { mailId, now: new Date() })
  return outcome.ok ? redirect(`/admin/mail/${mailId}?done=sent-again`, 303) : keepRefused(form, outcome.refusal)
}

export default function MailMessagePage() {
  const t = useTranslate()
  const { mail, done } = useLoaderData<typeof loader>()
  const refused = useActionData<typeof action>()
  return (
    <>
      <AdminHead
        crumb={<Link href="/admin/mail">{t('mailbox-heading')}</Link>}
        title={<bdi>{mail.subject}</bdi>}
        done={refused ? null : done}
      />
      <div className="fy-stack fy-stack--loose fy-measure">
        <MailFacts />
        {refused && <Message kind="error">{t('refusal-mail-not-failed')}</Message>}
        {mail.state === 'failed' && <ActButton send={{ intent: 'again' }}>{t('mailbox-send-again')}</ActButton>}
        {mail.text === '' ? <p className="fy-dim">{t('mailbox-forgotten')}</p> : <div className="fy-letter" dir="auto">{mail.text}</div>}
      </div>
    </>
  )
}

function MailFacts() {
  const t = useTranslate()
  const format = useFormat()
  const { mail, timeZone } = useLoaderData<typeof loader>()
  return (
    <Facts>
      <Fact term={t('mailbox-to')}>
        <bdi dir="ltr">{mail.toAddress}</bdi>
      </Fact>
      <Fact term={t('mailbox-kind')}>
        <MailKindName kind={mail.kind} />
      </Fact>
      <Fact term={t('mailbox-when')}>
        <time dateTime={mail.createdAt}>{format.dateTime(mail.createdAt, timeZone)}</time>
      </Fact>
      <Fact term={t('mailbox-state')}>
        <MailStateChip state={mail.state} />
      </Fact>
      {mail.fault && (
        <Fact term={t('mailbox-error')}>
          <MailReason reason={mail.fault.reason} /> <code dir="ltr">{mail.fault.codes}</code>
        </Fact>
      )}
      {mail.fault?.nextTryAt && (
        <Fact term={t('mailbox-next')}>
          <time dateTime={mail.fault.nextTryAt}>{format.dateTime(mail.fault.nextTryAt, timeZone)}</time>
        </Fact>
      )}
    </Facts>
  )
}
