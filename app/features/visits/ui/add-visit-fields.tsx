import { type ReactNode } from 'react'
import { getInputProps, getTextareaProps, type FieldMetadata } from '@conform-to/react'
import { useErrorText, useLocale, useTranslate } from '#app/i18n/use-translate.tsx'
import { Checkbox } from '#app/ui/checkbox.tsx'
import { RadioGroup } from '#app/ui/choice-group.tsx'
import { Field } from '#app/ui/field.tsx'
import { FormSection } from '#app/ui/heads.tsx'
import { Select } from '#app/ui/select.tsx'
import { TextArea } from '#app/ui/text-area.tsx'
import { TextInput } from '#app/ui/text-input.tsx'
import { type MessageKey } from '#app/i18n/translator.ts'
import { partsOfDay } from '../schema/add-visit.ts'

type Texts = 'nameToShow' | 'email' | 'username' | 'homeWiki' | 'languages' | 'locale' | 'firstDay' | 'lastDay'
export type AddVisitFields = Readonly<Record<Texts | 'part' | 'purpose' | 'wishes' | 'hostId', FieldMetadata<string>>>
type Props = Readonly<{ fields: AddVisitFields }>

/** What the fields are called, in their order on the page. */
export function useAddVisitLabels(): Readonly<Record<string, string>> {
  const t = useTranslate()
  return {
    nameToShow: t('visits-add-name'),
    email: t('visits-add-email'),
    username: t('visits-overview-username'),
    homeWiki: t('visits-filter-wiki'),
    languages: t('visits-overview-languages'),
    firstDay: t('visits-add-first-day'),
    lastDay: t('visits-add-last-day'),
    part: t('visits-add-part'),
    purpose: t('visits-overview-purpose'),
    wishes: t('visits-overview-wishes'),
    hostId: t('visits-filter-host'),
    locale: t('visits-add-locale'),
  }
}

/** Who comes, where the person is not a contact yet. */
export function PersonFields({ fields }: Props) {
  const t = useTranslate()
  return (
    <FormSection heading={t('visits-add-who')}>
      <Text field={fields.nameToShow} words="visits-add-name" />
      <Text field={fields.email} words="visits-add-email" below="visits-add-email-help" type="email" optional />
      <Text field={fields.username} words="visits-overview-username" optional />
      <Text field={fields.homeWiki} words="visits-filter-wiki" optional />
      <Text field={fields.languages} words="visits-overview-languages" below="visits-add-languages-help" optional />
    </FormSection>
  )
}

/** When, and what for. */
export function StayFields({ fields }: Props) {
  const t = useTranslate()
  const errorText = useErrorText()
  return (
    <FormSection heading={t('visits-add-stay')}>
      <div className="fy-pair">
        <Text field={fields.firstDay} words="visits-add-first-day" type="date" />
        <Text field={fields.lastDay} words="visits-add-last-day" type="date" />
      </div>
      <RadioGroup
        id={fields.part.id}
        name={fields.part.name}
        legend={t('visits-add-part')}
        inline
        defaultValue={fields.part.initialValue}
        error={errorText(fields.part.errors)}
        options={partsOfDay.map((part) => ({ value: part, label: t(`visits-add-part-${part}`) }))}
      />
      <Field id={fields.purpose.id} label={t('visits-overview-purpose')} error={errorText(fields.purpose.errors)}>
        <TextArea {...getTextareaProps(fields.purpose)} />
      </Field>
      <Field
        id={fields.wishes.id}
        label={t('visits-overview-wishes')}
        optional
        description={t('visits-add-wishes-help')}
        error={errorText(fields.wishes.errors)}
      >
        <TextArea {...getTextareaProps(fields.wishes)} />
      </Field>
      <Checkbox name="deskNeeded" defaultChecked label={t('visits-overview-desk')} />
    </FormSection>
  )
}

type Choices = Props &
  Readonly<{
    hosts: readonly Readonly<{ id: string; name: string }>[]
    askAnyway: boolean
    /** The button that sends the form. */
    children: ReactNode
  }>

/** Who hosts, which language the mails speak, and whether it is agreed already. */
export function AgreementFields({ fields, hosts, askAnyway, children }: Choices) {
  const t = useTranslate()
  const errorText = useErrorText()
  const { languages } = useLocale()
  return (
    <FormSection heading={t('visits-add-agreement')}>
      <Field id={fields.hostId.id} label={t('visits-filter-host')} optional error={errorText(fields.hostId.errors)}>
        <Select
          name={fields.hostId.name}
          defaultValue={fields.hostId.initialValue}
          options={[
            { value: '', label: t('visits-host-nobody') },
            ...hosts.map(({ id, name }) => ({ value: id, label: name })),
          ]}
        />
      </Field>
      {askAnyway && <Checkbox name="anyway" label={t('visits-host-anyway')} />}
      <Field id={fields.locale.id} label={t('visits-add-locale')} error={errorText(fields.locale.errors)}>
        <Select
          name={fields.locale.name}
          defaultValue={fields.locale.initialValue}
          options={languages.map(({ code, bcp47, dir, autonym }) => ({
            value: code,
            label: autonym,
            lang: bcp47,
            dir,
          }))}
        />
      </Field>
      <Checkbox name="approve" label={t('visits-add-approve')} description={t('visits-add-approve-help')} />
      {children}
    </FormSection>
  )
}

type TextProps = Readonly<{
  field: FieldMetadata<string>
  words: MessageKey
  below?: MessageKey
  type?: 'text' | 'email' | 'date'
  optional?: boolean
}>

function Text({ field, words, below, type = 'text', optional }: TextProps) {
  const t = useTranslate()
  const errorText = useErrorText()
  const { key, ...native } = getInputProps(field, { type })
  return (
    <Field id={field.id} label={t(words)} optional={optional} help={below && t(below)} error={errorText(field.errors)}>
      <TextInput key={key} {...native} />
    </Field>
  )
}
