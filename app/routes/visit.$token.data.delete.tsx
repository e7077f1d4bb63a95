import { json, redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { forgetPerson } from '#app/features/privacy/commands/forget-person.server.ts'
import { forgetForm } from '#app/features/privacy/schema.ts'
import { findVisitor } from '#app/features/visits/queries/visitor-page.server.ts'
import { readForm } from '#app/http/form.server.ts'
import { found } from '#app/http/found.server.ts'
import { holdAgainst, keepInvalid, keepRefused } from '#app/http/kept-form.server.ts'
import { useAttempt } from '#app/http/use-attempt.ts'
import { getTranslate } from '#app/i18n/locale.server.ts'
import { useTranslate } from '#app/i18n/use-translate.tsx'
import { emptyForm, type KeptForm } from '#app/lib/kept-form.ts'
import { ForgetForm } from '#app/site/forget-form.tsx'
import { OwnPage } from '#app/site/own-page.tsx'
import { titled } from '#app/site/titled.ts'

export const meta = titled

export async function loader({ request, params }: LoaderFunctionArgs) {
  found(await findVisitor(params.token))
  return json({ title: getTranslate(request)('visit-data-delete'), home: `/visit/${params.token}` })
}

export async function action({ request, params }: ActionFunctionArgs) {
  const visitor = found(await findVisitor(params.token))
  const form = await readForm(request)
  const submission = holdAgainst(form, forgetForm)
  if (submission.status !== 'success') return keepInvalid(form, submission)

  const outcome = await forgetPerson(visitor, { visitId: visitor.visitId, now: new Date() })
  if (!outcome.ok) return keepRefused(form, outcome.refusal)
  return redirect(`/visit/forgotten?receipt=${outcome.value.receipt}`)
}

export default function DeleteDataPage() {
  const t = useTranslate()
  const { title, home } = useLoaderData<typeof loader>()
  const sent = (useActionData<typeof action>() as KeptForm | undefined) ?? emptyForm
  return (
    <OwnPage title={title} lead={t('visit-data-delete-words')} home={home}>
      <ForgetForm sent={sent} attempt={useAttempt(sent)} back={`${home}/data`} />
    </OwnPage>
  )
}
