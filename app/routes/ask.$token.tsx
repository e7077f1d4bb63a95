import { getFormProps, getTextareaProps, useForm } from '@conform-to/react'
import { json, redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { Form, useActionData, useLoaderData } from '@remix-run/react'
import { type z } from 'zod'
import { answerIntroduction } from '#app/features/questions/commands/answer-introduction.server.ts'
import { askAgain } from '#app/features/questions/commands/ask-again.server.ts'
import { confirmAnswer } from '#app/features/questions/commands/confirm-answer.server.ts'
import { findAskedQuestion } from '#app/features/questions/queries/asked.server.ts'
import { askerForm } from '#app/features/questions/schema.ts'
import { AskerIntroduction } from '#app/features/questions/ui/asker-introduction.tsx'
import { QuestionSteps } from '#app/features/questions/ui/question-steps.tsx'
import { Words } from '#app/features/questions/ui/words.tsx'
import { parseForm, replyInvalid, replyRefused } from '#app/http/form.server.ts'
import { found } from '#app/http/found.server.ts'
import { Rich } from '#app/i18n/rich.tsx'
import { useFormat } from '#app/i18n/use-format.tsx'
import { useErrorText, useTranslate } from '#app/i18n/use-translate.tsx'
import { FormProblems } from '#app/site/form-problems.tsx'
import { titled } from '#app/site/titled.ts'
import { usePublicFrame } from '#app/site/use-public-frame.ts'
import { Button } from '#app/ui/button.tsx'
import { Field } from '#app/ui/field.tsx'
import { PublicFrame } from '#app/ui/frames/public-frame.tsx'
import { Greeting } from '#app/ui/greeting.tsx'
import { SectionHead } from '#app/ui/heads.tsx'
import { Link } from '#app/ui/link.tsx'
import { Panel } from '#app/ui/panel.tsx'
import { StrayProblems } from '#app/ui/stray-problems.tsx'
import { TextArea } from '#app/ui/text-area.tsx'

export const meta = titled

export async function loader({ params }: LoaderFunctionArgs) {
  const { id: _, ...question } = found(await findAskedQuestion(found(params.token)))
  return json(question)
}

export async function action({ request, params }: ActionFunctionArgs) {
  const token = found(params.token)
  const { id: questionId } = found(await findAskedQuestion(token))
  const submission = await parseForm(request, askerForm)
  if (submission.status !== 'success') return replyInvalid(submission)

  const outcome = await say(questionId, submission.value)
  return outcome.ok ? redirect(`/ask/${token}`) : replyRefused(submission, outcome.refusal)
}

function say(questionId: string, said: z.output<typeof askerForm>) {
  const actor = { kind: 'asker', questionId } as const
  const now = new Date()
  switch (said.intent) {
    case 'confirm':
      return confirmAnswer(actor, { questionId, now })
    case 'introduction':
      return answerIntroduction(actor, { ...said, now })
    case 'again':
      return askAgain(actor, { questionId, more: said.more, now })
  }
}

export default function AskedQuestionPage() {
  const t = useTranslate()
  const format = useFormat()
  const sent = useActionData<typeof action>()
  const { text, state, answer, introduction, createdAt, timeZone } = useLoaderData<typeof loader>()
  const greeting = (
    <Greeting short>
      <Lead />
    </Greeting>
  )
  return (
    <PublicFrame {...usePublicFrame()} greeting={greeting}>
      <div className="fy-stack fy-stack--loose fy-prose">
        <StrayProblems sent={sent} shown={{ again: isDone(state) }} />
        <QuestionSteps state={state} />
        {introduction && <AskerIntroduction introduction={introduction} />}
        <section className="fy-stack fy-stack--tight" aria-labelledby="question">
          <SectionHead
            id="question"
            title={t('ask-your-question')}
            aside={<time dateTime={createdAt}>{format.dateTime(createdAt, timeZone)}</time>}
          />
          <Words text={text} />
        </section>
        {answer !== '' && (
          <section className="fy-stack fy-stack--tight" aria-labelledby="answer">
            <SectionHead id="answer" title={t('ask-our-answer')} />
            <Words text={answer} />
          </section>
        )}
        {isDone(state) && <Say />}
      </div>
    </PublicFrame>
  )
}

function isDone(state: string): boolean {
  return state === 'answered' || state === 'confirmed'
}

/** Where the question stands; once an introduction is made, that is the news. */
function Lead() {
  const t = useTranslate()
  const { state, routedTo, introduction } = useLoaderData<typeof loader>()
  if (state === 'answered' && introduction?.isMade) {
    const address = <Link href={`mailto:${introduction.email}`}>{introduction.email}</Link>
    return (
      <>
        <h1>{t('ask-introduced-heading')}</h1>
        <p className="fy-lead">
          <Rich id="ask-introduced-lead" parts={{ 1: introduction.name, 2: address }} />
        </p>
      </>
    )
  }
  return (
    <>
      <h1>{t(`ask-state-${state}-heading`)}</h1>
      <p className="fy-lead">
        {routedTo ? <Rich id={`ask-state-${state}-with`} parts={{ 1: routedTo }} /> : t(`ask-state-${state}-words`)}
      </p>
    </>
  )
}

/** The asker has the last word. */
function Say() {
  const t = useTranslate()
  const errorText = useErrorText()
  const { state } = useLoaderData<typeof loader>()
  const sent = useActionData<typeof action>()
  const lastResult = sent?.initialValue?.intent === 'again' ? sent : null
  const [form, fields] = useForm<{ more: string }>({ id: 'again', lastResult })
  const { key: _, ...more } = getTextareaProps(fields.more)
  return (
    <>
      {state === 'answered' && (
        <Panel light labelledBy="confirm">
          <h2 id="confirm">{t('ask-confirm-heading')}</h2>
          <Form method="post">
            <Button type="submit" name="intent" value="confirm" action="progressive" weight="primary" size="large">
              {t('ask-confirm')}
            </Button>
          </Form>
        </Panel>
      )}
      <Form method="post" {...getFormProps(form)} className="fy-stack">
        <FormProblems form={form} />
        <input type="hidden" name="intent" value="again" />
        <Field id={fields.more.id} label={t('ask-more')} error={errorText(fields.more.errors)}>
          <TextArea {...more} rows={3} />
        </Field>
        <div>
          <Button type="submit">{t('ask-again')}</Button>
        </div>
      </Form>
    </>
  )
}
