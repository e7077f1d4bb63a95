import { getFormProps, getSelectProps, getTextareaProps, useForm, type SubmissionResult } from '@conform-to/react'
import { type ReactNode } from 'react'
import { useErrorText, useTranslate } from '#app/i18n/use-translate.tsx'
import { Button } from '#app/ui/button.tsx'
import { Field } from '#app/ui/field.tsx'
import { Panel } from '#app/ui/panel.tsx'
import { Select } from '#app/ui/select.tsx'
import { TextArea } from '#app/ui/text-area.tsx'
import { type Answerer, toAnswererOption } from './answerer-option.ts'

type Props = Readonly<{
  question: Readonly<{ revision: number; answerers: readonly Answerer[] }>
  lastResult: SubmissionResult<string[]> | null
  problems: (form: Readonly<{ id: string; allErrors: Record<string, string[]> }>) => ReactNode
}>

/** Offers to introduce the asker to a person of the staff. */
export function IntroduceForm({ question, lastResult, problems }: Props) {
  const t = useTranslate()
  const errorText = useErrorText()
  const [form, fields] = useForm<{ introduceTo: string; note: string }>({
    id: 'introducing',
    lastResult: lastResult?.initialValue?.intent === 'introduce' ? lastResult : null,
  })
  const { key: _who, ...who } = getSelectProps(fields.introduceTo)
  const { key: _note, ...note } = getTextareaProps(fields.note)
  const choose = { value: '', label: t('questions-field-who-choose') }
  return (
    <Panel labelledBy="introduce-heading">
      <h2 id="introduce-heading">{t('questions-introduce-heading')}</h2>
      <form method="post" {...getFormProps(form)} className="fy-stack">
        {problems(form)}
        <input type="hidden" name="intent" value="introduce" />
        <input type="hidden" name="revision" value={question.revision} />
        <p className="fy-fine fy-dim">{t('questions-introduce-words')}</p>
        <Field id={fields.introduceTo.id} label={t('questions-field-introduce-to')} error={errorText(fields.introduceTo.errors)}>
          <Select {...who} options={[choose, ...question.answerers.map(toAnswererOption)]} />
        </Field>
        <Field id={fields.note.id} label={t('questions-field-note')} error={errorText(fields.note.errors)}>
          <TextArea {...note} rows={3} />
        </Field>
        <div>
          <Button type="submit">{t('questions-introduce-submit')}</Button>
        </div>
      </form>
    </Panel>
  )
}
