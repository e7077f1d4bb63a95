import { getFormProps, getSelectProps, getTextareaProps, useForm, type SubmissionResult } from '@conform-to/react'
import { type ReactNode } from 'react'
import { Rich } from '#app/i18n/rich.tsx'
import { useErrorText, useTranslate } from '#app/i18n/use-translate.tsx'
import { Button } from '#app/ui/button.tsx'
import { Field } from '#app/ui/field.tsx'
import { Panel } from '#app/ui/panel.tsx'
import { Select } from '#app/ui/select.tsx'
import { TextArea } from '#app/ui/text-area.tsx'
import { type QuestionState } from '../model.ts'
import { type Answerer, toAnswererOption } from './answerer-option.ts'

type Props = Readonly<{
  question: Readonly<{
    name: string
    state: QuestionState
    answer: string
    routedToId: string | null
    revision: number
    answerers: readonly Answerer[]
    introductions: readonly Readonly<{ mayAnswer: boolean }>[]
  }>
  /** What came back of either form; each takes what is its own. */
  lastResult: SubmissionResult<string[]> | null
  problems: (form: Readonly<{ id: string; allErrors: Record<string, string[]> }>) => ReactNode
}>

/** The answer to a question, or its better wording. */
export function AnswerForm({ question, lastResult, problems }: Props) {
  const t = useTranslate()
  const errorText = useErrorText()
  const [form, fields] = useForm<{ answer: string }>({
    id: 'answering',
    lastResult: isOf(lastResult, 'answer') ? lastResult : null,
    defaultValue: { answer: question.answer },
  })
  const { key: _, ...answer } = getTextareaProps(fields.answer)
  const isNew = question.answer === ''
  const comesFirst = question.state !== 'received' && !question.introductions.some(({ mayAnswer }) => mayAnswer)
  return (
    <form method="post" {...getFormProps(form)} className="fy-stack">
      {problems(form)}
      <input type="hidden" name="intent" value="answer" />
      <input type="hidden" name="revision" value={question.revision} />
      <Field
        id={fields.answer.id}
        label={t(isNew ? 'questions-field-answer' : 'questions-field-answer-again')}
        error={errorText(fields.answer.errors)}
      >
        <TextArea {...answer} rows={6} />
      </Field>
      <div className="fy-cluster">
        <Button type="submit" action="progressive" weight={comesFirst ? 'primary' : 'normal'}>
          {t('questions-answer-submit')}
        </Button>
        <span className="fy-fine fy-dim">
          <Rich id="questions-answer-note" parts={{ 1: question.name }} />
        </span>
      </div>
    </form>
  )
}

/** Who takes the question. */
export function RouteForm({ question, lastResult, problems }: Props) {
  const t = useTranslate()
  const errorText = useErrorText()
  const [form, fields] = useForm<{ staffId: string }>({
    id: 'routing',
    lastResult: isOf(lastResult, 'route') ? lastResult : null,
    defaultValue: { staffId: question.routedToId ?? '' },
  })
  const { key: _, ...staff } = getSelectProps(fields.staffId)
  const isNew = question.routedToId === null
  return (
    <Panel labelledBy="route-heading">
      <h2 id="route-heading">{t(isNew ? 'questions-route-heading' : 'questions-route-again-heading')}</h2>
      <form method="post" {...getFormProps(form)} className="fy-stack">
        {problems(form)}
        <input type="hidden" name="intent" value="route" />
        <input type="hidden" name="revision" value={question.revision} />
        <Field id={fields.staffId.id} label={t('questions-field-who')} error={errorText(fields.staffId.errors)}>
          <Select
            {...staff}
            options={[{ value: '', label: t('questions-field-who-choose') }, ...question.answerers.map(toAnswererOption)]}
          />
        </Field>
        <div>
          <Button type="submit" action="progressive" weight={question.state === 'received' ? 'primary' : 'normal'}>
            {t('questions-route-submit')}
          </Button>
        </div>
      </form>
    </Panel>
  )
}

function isOf(lastResult: SubmissionResult<string[]> | null, intent: string): boolean {
  return lastResult?.initialValue?.intent === intent
}
