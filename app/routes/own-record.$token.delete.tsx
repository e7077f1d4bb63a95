import { json, redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { findOwnRecord } from '#app/features/contacts/queries/own-record.server.ts'
import { forgetContact } from '#app/features/privacy/commands/forget-person.server.ts'
import { forgetForm } from '#app/features/privacy/schema.ts'
import { readForm } from '#app/http/form.server.ts'
import { found } from '#app/http/found.server.ts'
import { holdAgainst, keepInvalid, keepRefused } from '#app/http/kept-form.server.ts'
import { useAttempt } from '#app/http/use-attempt.ts'
import { getTranslate } from '#app/i18n/locale.server.ts'
import { useTranslate } from '#app/i18n/use-translate.tsx'
import { emptyForm, type KeptForm } from '#app/lib/kept-form.ts'
import { ForgetForm } from '#app/site/forget-form.tsx'
import { titled } from '#app/site/titled.ts'
import { usePublicFrame } from '#app/site/use-public-frame.ts'
import { NarrowFrame } from '#app/ui/frames/narrow-frame.tsx'
import { Link } from '#app/ui/link.tsx'

export const meta = titled

export async function loader({ request, params }: LoaderFunctionArgs) {
  found(await findOwnRecord(found(params.token), new Date()))
  return json({ title: getTranslate(request)('own-record-delete'), home: `/own-record/${params.token}` })
}

export async function action({ request, params }: ActionFunctionArgs) {
  const now = new Date()
  const { id: contactId } = found(await findOwnRecord(found(params.token), now))
  const form = await readForm(request)
  const submission = holdAgainst(form, forgetForm)
  if (submission.status !== 'success') return keepInvalid(form, submission)

  const outcome = await forgetContact({ kind: 'contact', contactId }, { contactId, now })
  if (!outcome.ok) return keepRefused(form, outcome.refusal)
  return redirect(`/visit/forgotten?receipt=${outcome.value.receipt}`)
}

export default function DeleteRecordPage() {
  const t = useTranslate()
  const { title, home } = useLoaderData<typeof loader>()
  const sent = (useActionData<typeof action>() as KeptForm | undefined) ?? emptyForm
  return (
    <NarrowFrame {...usePublicFrame()}>
      <p className="fy-crumb">
        <Link href={home}>{t('own-record-back')}</Link>
      </p>
      <div className="fy-stack fy-stack--tight">
        <h1 className="fy-voice fy-voice--small">{title}</h1>
        <p>{t('own-record-delete-words')}</p>
      </div>
      <ForgetForm sent={sent} attempt={useAttempt(sent)} back={home} />
    </NarrowFrame>
  )
}
