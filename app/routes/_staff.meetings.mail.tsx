import { json, redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { requireStaff } from '#app/access/identity.server.ts'
import { settleIncomingMail } from '#app/features/incoming-mail/commands/settle-incoming-mail.server.ts'
import { listKeptMail } from '#app/features/incoming-mail/queries/kept-mail.server.ts'
import { settleForm } from '#app/features/incoming-mail/schema.ts'
import { KeptMails } from '#app/features/incoming-mail/ui/kept-mails.tsx'
import { sayTimes } from '#app/features/itineraries/present.ts'
import { getOfficeClock } from '#app/features/offices/queries.server.ts'
import { parseForm, replyInvalid, replyRefused } from '#app/http/form.server.ts'
import { createFormat } from '#app/i18n/format.ts'
import { getTranslate, localeOf } from '#app/i18n/locale.server.ts'
import { useErrorText, useTranslate } from '#app/i18n/use-translate.tsx'
import { titled } from '#app/site/titled.ts'
import { ButtonLink } from '#app/ui/button-link.tsx'
import { Empty } from '#app/ui/empty.tsx'
import { PageHead } from '#app/ui/heads.tsx'
import { Message } from '#app/ui/message.tsx'

export const meta = titled

export async function loader({ request }: LoaderFunctionArgs) {
  const actor = await requireStaff(request, 'liaison')
  const { timeZone } = getOfficeClock(actor.officeId)
  const done = new URL(request.url).searchParams.has('done')
  return json({ title: getTranslate(request)('incoming-heading'), mails: await listKeptMail(actor), timeZone, done })
}

export async function action({ request }: ActionFunctionArgs) {
  const actor = await requireStaff(request, 'liaison')
  const submission = await parseForm(request, settleForm)
  if (submission.status !== 'success') return replyInvalid(submission)
  const outcome = await settleIncomingMail(actor, { ...submission.value, now: new Date() })
  if (outcome.ok) return redirect('/meetings/mail?done', 303)
  const said = sayTimes(outcome.refusal, createFormat(localeOf(request).bcp47), getTranslate(request))
  return replyRefused(submission, said)
}

export default function IncomingMailPage() {
  const t = useTranslate()
  const { mails, timeZone } = useLoaderData<typeof loader>()
  return (
    <>
      <PageHead title={t('incoming-heading')} lead={t('incoming-lead')} />
      <div className="fy-stack fy-stack--loose">
        <Told />
        {mails.length > 0 ? <KeptMails mails={mails} timeZone={timeZone} /> : <NoMail />}
      </div>
    </>
  )
}

function NoMail() {
  const t = useTranslate()
  return (
    <Empty title={t('incoming-none')} actions={<ButtonLink href="/meetings">{t('incoming-none-meetings')}</ButtonLink>}>
      {t('incoming-none-words')}
    </Empty>
  )
}

/** What came of the button that was pressed. */
function Told() {
  const t = useTranslate()
  const errorText = useErrorText()
  const { done } = useLoaderData<typeof loader>()
  const errors = useActionData<typeof action>()?.error
  const fault = errors && errorText(Object.values(errors).flatMap((list) => list ?? []))
  if (fault) return <Message kind="error">{fault}</Message>
  return done ? (
    <Message kind="success" takesFocus>
      {t('incoming-settled')}
    </Message>
  ) : null
}
