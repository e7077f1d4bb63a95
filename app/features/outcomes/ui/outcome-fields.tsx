import { getInputProps, getSelectProps, getTextareaProps, type FieldMetadata } from '@conform-to/react'
import { useErrorText, useTranslate } from '#app/i18n/use-translate.tsx'
import { RadioGroup } from '#app/ui/choice-group.tsx'
import { Field } from '#app/ui/field.tsx'
import { Select } from '#app/ui/select.tsx'
import { TextArea } from '#app/ui/text-area.tsx'
import { TextInput } from '#app/ui/text-input.tsx'
import { outcomeKinds, visibilities } from '../model.ts'
import { useKindName } from './use-kind-name.ts'

export type Owner = Readonly<{ id: string; name: string }>

type TextField = FieldMetadata<string | undefined>
type Fields = Readonly<Record<'kind' | 'link' | 'summary' | 'ownerId' | 'visibility', TextField>>

/** What is said of an outcome: kind, link, summary, owner, who reads it. */
export function OutcomeFields({ fields, owners }: Readonly<{ fields: Fields; owners: readonly Owner[] }>) {
  const t = useTranslate()
  const errorText = useErrorText()
  const { kind, link, summary, ownerId, visibility } = fields
  return (
    <>
      <div className="fy-pair">
        <KindField field={kind} />
        <OwnerField field={ownerId} owners={owners} />
      </div>
      <Field id={summary.id} label={t('outcomes-form-summary')} error={errorText(summary.errors)}>
        <TextArea {...keyless(getTextareaProps(summary))} rows={2} />
      </Field>
      <Field
        id={link.id}
        label={t('outcomes-form-link')}
        optional
        help={t('outcomes-form-link-help')}
        error={errorText(link.errors)}
      >
        <TextInput {...keyless(getInputProps(link, { type: 'text' }))} dir="ltr" />
      </Field>
      <RadioGroup
        id={visibility.id}
        name={visibility.name}
        legend={t('outcomes-form-visibility')}
        inline
        defaultValue={visibility.initialValue ?? 'staff'}
        error={errorText(visibility.errors)}
        options={visibilities.map((value) => ({ value, label: t(`outcomes-form-visibility-${value}`) }))}
      />
    </>
  )
}

function KindField({ field }: Readonly<{ field: TextField }>) {
  const t = useTranslate()
  const errorText = useErrorText()
  const kindName = useKindName()
  const choose = { value: '', label: t('outcomes-form-kind-choose') }
  return (
    <Field id={field.id} label={t('outcomes-form-kind')} error={errorText(field.errors)}>
      <Select
        {...keyless(getSelectProps(field))}
        options={[choose, ...outcomeKinds.map((value) => ({ value, label: kindName(value) }))]}
      />
    </Field>
  )
}

/** Which colleague looks after it. */
export function OwnerField({ field, owners }: Readonly<{ field: TextField; owners: readonly Owner[] }>) {
  const t = useTranslate()
  const errorText = useErrorText()
  return (
    <Field id={field.id} label={t('outcomes-form-owner')} error={errorText(field.errors)}>
      <Select
        {...keyless(getSelectProps(field))}
        options={owners.map(({ id, name }) => ({ value: id, label: name }))}
      />
    </Field>
  )
}

/** The form library puts a key among the properties; React wants it by itself. */
function keyless<Props extends { key?: unknown }>({ key: _, ...props }: Props): Omit<Props, 'key'> {
  return props
}
