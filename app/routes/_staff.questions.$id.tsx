import { json, redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData, useSearchParams } from '@remix-run/react'
import { type z } from 'zod'
import { requireStaff } from '#app/access/identity.server.ts'
import { type StaffActor } from '#app/access/policy.ts'
import { getOfficeClock } from '#app/features/offices/queries.server.ts'
import { answerQuestion } from '#app/features/questions/commands/answer-question.server.ts'
import { answerIntroduction } from '#app/features/questions/commands/answer-introduction.server.ts'
import { offerIntroduction } from '#app/features/questions/commands/offer-introduction.server.ts'
import { routeQuestion } from '#app/features/questions/commands/route-question.server.ts'
import { getQuestion } from '#app/features/questions/queries/questions.server.ts'
import { questionForm } from '#app/features/questions/schema.ts'
import { IntroduceForm } from '#app/features/questions/ui/introduce-form.tsx'
import { IntroductionList } from '#app/features/questions/ui/introduction-list.tsx'
import { AnswerForm, RouteForm } from '#app/features/questions/ui/question-forms.tsx'
import { QuestionChip } from '#app/features/questions/ui/question-chip.tsx'
import { QuestionFacts } from '#app/features/questions/ui/question-facts.tsx'
import { Words } from '#app/features/questions/ui/words.tsx'
import { allowed } from '#app/http/allowed.server.ts'
import { parseForm, replyInvalid, replyRefused } from '#app/http/form.server.ts'
import { found } from '#app/http/found.server.ts'
import { getTranslate } from '#app/i18n/locale.server.ts'
import { Rich } from '#app/i18n/rich.tsx'
import { useTranslate } from '#app/i18n/use-translate.tsx'
import { FormProblems } from '#app/site/form-problems.tsx'
import { titled } from '#app/site/titled.ts'
import { PageHead, SectionHead } from '#app/ui/heads.tsx'
import { Link } from '#app/ui/link.tsx'
import { Message } from '#app/ui/message.tsx'
import { StrayProblems } from '#app/ui/stray-problems.tsx'

export const meta = titled

export async function loader({ request, params }: LoaderFunctionArgs) {
  const actor = await requireStaff(request)
  const question = allowed(await getQuestion(actor, found(params.id), new Date()))
  const { timeZone } = getOfficeClock(actor.officeId)
  return json({ title: getTranslate(request)('questions-one-heading', question.name), question, timeZone })
}

export async function action({ request, params }: ActionFunctionArgs) {
  const actor = await requireStaff(request)
  const questionId = found(params.id)
  const submission = await parseForm(request, questionForm)
  if (submission.status !== 'success') return replyInvalid(submission)

  const outcome = await change(actor, questionId, submission.value)
  const done = submission.value.intent
  return outcome.ok ? redirect(`/questions/${questionId}?done=${done}`) : replyRefused(submission, outcome.refusal)
}

function change(actor: StaffActor, questionId: string, order: z.output<typeof questionForm>) {
  const now = new Date()
  switch (order.intent) {
    case 'route':
      return routeQuestion(actor, { ...order, questionId, now })
    case 'answer':
      return answerQuestion(actor, { questionId, answer: order.answer, revision: order.revision, now })
    case 'introduce':
      return offerIntroduction(actor, { ...order, questionId, now })
    case 'introduction':
      return answerIntroduction(actor, { ...order, now })
  }
}

export default function QuestionPage() {
  const t = useTranslate()
  const { question, timeZone } = useLoaderData<typeof loader>()
  const failed = useActionData<typeof action>()
  const lastResult = failed ?? null
  const mayIntroduce = question.mayRoute && !question.introductions.some(({ isOpen }) => isOpen)
  const shown = { answer: question.mayAnswer, route: question.mayRoute, introduce: mayIntroduce }
  const problems = (form: Parameters<typeof FormProblems>[0]['form']) => <FormProblems form={form} />
  return (
    <>
      <PageHead
        crumb={<Link href="/questions">{t('questions-heading')}</Link>}
        title={<Rich id="questions-one-heading" parts={{ 1: question.name }} />}
        lead={
          <span className="fy-cluster">
            <QuestionChip state={question.state} /> {t('questions-age', question.days)}
          </span>
        }
      />
      <StrayProblems sent={failed} shown={shown} />
      <div className="fy-split">
        <div className="fy-stack fy-stack--loose">
          {!failed && <Told />}
          <Part id="question" heading={t('questions-question')} text={question.text} />
          {question.answer !== '' && <Part id="answer" heading={t('questions-answer')} text={question.answer} />}
          <IntroductionList introductions={question.introductions} asker={question.name} timeZone={timeZone} />
          {question.mayAnswer && <AnswerForm key={question.revision} {...{ question, lastResult, problems }} />}
        </div>
        <aside className="fy-stack fy-stack--loose" aria-label={t('questions-about')}>
          <QuestionFacts question={question} timeZone={timeZone} />
          {question.mayRoute && <RouteForm key={question.revision} {...{ question, lastResult, problems }} />}
          {mayIntroduce && <IntroduceForm key={`i${question.revision}`} {...{ question, lastResult, problems }} />}
        </aside>
      </div>
    </>
  )
}

function Told() {
  const t = useTranslate()
  const { question } = useLoaderData<typeof loader>()
  const done = useSearchParams()[0].get('done')
  if (done === 'answer') {
    return (
      <Message kind="success" takesFocus>
        <Rich id="questions-answered-done" parts={{ 1: question.name }} />
      </Message>
    )
  }
  if (done === 'introduce') {
    return (
      <Message kind="success" takesFocus>
        {t('questions-introduced-offer-done')}
      </Message>
    )
  }
  if (done !== 'route' || !question.routedTo) return null
  return (
    <Message kind="success" takesFocus>
      <Rich id="questions-routed-done" parts={{ 1: question.routedTo }} />
    </Message>
  )
}

function Part({ id, heading, text }: Readonly<{ id: string; heading: string; text: string }>) {
  return (
    <section className="fy-stack fy-stack--tight" aria-labelledby={id}>
      <SectionHead id={id} title={heading} />
      <Words text={text} />
    </section>
  )
}
