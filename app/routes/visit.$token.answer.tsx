import { json, redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData, useLocation } from '@remix-run/react'
import { newFormToken } from '#app/access/form-token.server.ts'
import { answerQuestion } from '#app/features/visits/commands/answer-question.server.ts'
import { findVisitor, getVisitorPage } from '#app/features/visits/queries/visitor-page.server.ts'
import { answerForm } from '#app/features/visits/schema.ts'
import { OwnQuestion } from '#app/features/visits/ui/own/own-letters.tsx'
import { readForm } from '#app/http/form.server.ts'
import { found } from '#app/http/found.server.ts'
import { holdAgainst, keepInvalid, keepRefused } from '#app/http/kept-form.server.ts'
import { useAttempt } from '#app/http/use-attempt.ts'
import { getTranslate } from '#app/i18n/locale.server.ts'
import { useTranslate } from '#app/i18n/use-translate.tsx'
import { emptyForm, type KeptForm } from '#app/lib/kept-form.ts'
import { OwnPage } from '#app/site/own-page.tsx'
import { titled } from '#app/site/titled.ts'
import { KeptFaults } from '#app/ui/kept-faults.tsx'
import { KeptFormProvider } from '#app/ui/kept-field.tsx'

export const meta = titled

/** The page behind the link in the mail; answered already, it leads to the visit. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const now = new Date()
  const visitor = found(await findVisitor(params.token))
  const { letters, state } = await getVisitorPage(visitor, now)
  const question = letters.filter(({ isOurs }) => isOurs).at(-1)
  const home = `/visit/${params.token}`
  if (!question || (state !== 'needs-answer' && request.method === 'GET')) throw redirect(home)
  const title = getTranslate(request)('visit-own-question-heading')
  return json({ title, home, question: question.text, formToken: newFormToken(now) })
}

export async function action({ request, params }: ActionFunctionArgs) {
  const visitor = found(await findVisitor(params.token))
  const form = await readForm(request)
  const submission = holdAgainst(form, answerForm)
  if (submission.status !== 'success') return keepInvalid(form, submission)

  const order = { ...submission.value, visitId: visitor.visitId, now: new Date() }
  const outcome = await answerQuestion(visitor, order)
  return outcome.ok ? redirect(`/visit/${params.token}?done=answered`) : keepRefused(form, outcome.refusal)
}

export default function AnswerPage() {
  const t = useTranslate()
  const { title, home, question, formToken } = useLoaderData<typeof loader>()
  const sent = (useActionData<typeof action>() as KeptForm | undefined) ?? emptyForm
  return (
    <OwnPage title={title} home={home}>
      <KeptFaults errors={sent.errors} labels={{ text: t('visit-own-answer') }} attempt={useAttempt(sent)} />
      <KeptFormProvider value={sent}>
        <OwnQuestion question={question} action={`${home}/answer${useLocation().search}`} formToken={formToken} hasHeading />
      </KeptFormProvider>
    </OwnPage>
  )
}
