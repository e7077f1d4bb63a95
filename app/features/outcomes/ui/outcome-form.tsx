import { getFormProps, getInputProps, useForm, type SubmissionResult } from '@conform-to/react'
import { type ReactNode } from 'react'
import { type z } from 'zod'
import { Rich } from '#app/i18n/rich.tsx'
import { useErrorText, useTranslate } from '#app/i18n/use-translate.tsx'
import { Accordion } from '#app/ui/accordion.tsx'
import { Button } from '#app/ui/button.tsx'
import { Field } from '#app/ui/field.tsx'
import { Panel } from '#app/ui/panel.tsx'
import { TextInput } from '#app/ui/text-input.tsx'
import { type outcomeForm } from '../schema.ts'
import { OutcomeFields, type Owner } from './outcome-fields.tsx'

type Props = Readonly<{
  visitId: string
  visitor: string
  heading: ReactNode
  owners: readonly Owner[]
  /** Who looks after it unless somebody else is chosen. */
  ownerId: string
  formToken: string
  lastResult?: SubmissionResult<string[]> | null | undefined
  /** What is to be fixed, above the fields. */
  problems?: (form: Readonly<{ id: string; allErrors: Record<string, string[]> }>) => ReactNode
}>

/** The one-minute form after a visit. */
export function OutcomeForm({ visitId, visitor, heading, owners, ownerId, formToken, lastResult, problems }: Props) {
  const t = useTranslate()
  const errorText = useErrorText()
  const [form, fields] = useForm<z.input<typeof outcomeForm>>({
    id: 'outcome',
    lastResult: lastResult ?? null,
    defaultValue: { ownerId, visibility: 'staff' },
  })
  const { key: _text, ...promise } = getInputProps(fields.promise, { type: 'text' })
  const { key: _due, ...due } = getInputProps(fields.dueOn, { type: 'date' })
  return (
    <Panel labelledBy="outcome-heading">
      <h2 id="outcome-heading">{heading}</h2>
      <form method="post" action={`/visits/${visitId}/outcome`} {...getFormProps(form)} className="fy-stack">
        {problems?.(form)}
        <OutcomeFields fields={fields} owners={owners} />
        <div className="fy-pair">
          <Field id={fields.promise.id} label={t('outcomes-form-promise')} optional error={errorText(fields.promise.errors)}>
            <TextInput {...promise} />
          </Field>
          <Field id={fields.dueOn.id} label={t('outcomes-form-due')} optional error={errorText(fields.dueOn.errors)}>
            <TextInput {...due} />
          </Field>
        </div>
        <Accordion title={t('outcomes-form-concern-title')}>
          <p>{t('outcomes-form-concern')}</p>
        </Accordion>
        <input type="hidden" name="formToken" value={formToken} />
        <div className="fy-cluster">
          <Button type="submit" action="progressive" weight="primary">
            {t('outcomes-form-submit')}
          </Button>
          <span className="fy-fine fy-dim">
            <Rich id="outcomes-form-note" parts={{ 1: visitor }} />
          </span>
        </div>
      </form>
    </Panel>
  )
}
