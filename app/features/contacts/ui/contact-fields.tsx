import { getInputProps, getSelectProps, type FieldMetadata } from '@conform-to/react'
import { type MessageKey } from '#app/i18n/translator.ts'
import { useErrorText, useLocale, useTranslate } from '#app/i18n/use-translate.tsx'
import { Checkbox } from '#app/ui/checkbox.tsx'
import { Field } from '#app/ui/field.tsx'
import { Select } from '#app/ui/select.tsx'
import { TextInput } from '#app/ui/text-input.tsx'

type TextField = FieldMetadata<string | undefined>

type OwnName = 'nameToShow' | 'howToSay' | 'pronouns' | 'email' | 'username' | 'homeWiki' | 'affiliates' | 'languages'
type StaffName = 'phone' | 'canHelpWith' | 'wantsHelpWith' | 'metThrough' | 'locale' | 'agreed' | 'doNotContact'
type OwnFields = Readonly<Record<OwnName, TextField>>
type StaffFields = OwnFields & Readonly<Record<StaffName, TextField>>

const needed: readonly string[] = ['nameToShow']
const helped: readonly string[] = ['howToSay', 'username', 'homeWiki', 'affiliates', 'languages', 'canHelpWith', 'metThrough']
const latin: readonly string[] = ['email', 'phone', 'homeWiki']

/** What somebody says of themselves; `needs` names what must be given beside the name. */
export function OwnFields({ fields, needs = [] }: Readonly<{ fields: OwnFields; needs?: readonly string[] }>) {
  return (
    <>
      <Pair names={['nameToShow', 'howToSay']} fields={fields} needs={needs} />
      <Pair names={['pronouns', 'email']} fields={fields} needs={needs} />
      <Pair names={['username', 'homeWiki']} fields={fields} needs={needs} />
      <Pair names={['affiliates', 'languages']} fields={fields} needs={needs} />
    </>
  )
}

const ownNames = ['nameToShow', 'howToSay', 'pronouns', 'email', 'username', 'homeWiki', 'affiliates', 'languages'] as const
const staffNames = ['phone', 'locale', 'canHelpWith', 'wantsHelpWith', 'metThrough'] as const

/** What the fields are called, in their order on the page. */
export function useContactLabels(): Readonly<Record<string, string>> {
  const t = useTranslate()
  return Object.fromEntries([...ownNames, ...staffNames].map((name) => [name, t(`contacts-field-${kebab(name)}` as MessageKey)]))
}

/** The whole record, as the liaison writes it. */
export function ContactFields({ fields }: Readonly<{ fields: StaffFields }>) {
  const t = useTranslate()
  const errorText = useErrorText()
  const { languages } = useLocale()
  const { key: _, ...locale } = getSelectProps(fields.locale)
  const spoken = languages.map(({ code, autonym }) => ({ value: code, label: autonym, lang: code }))
  return (
    <>
      <OwnFields fields={fields} />
      <div className="fy-pair">
        <Line name="phone" field={fields.phone} optional />
        <Field id={fields.locale.id} label={t('contacts-field-locale')} error={errorText(fields.locale.errors)}>
          <Select {...locale} options={spoken} />
        </Field>
      </div>
      <Line name="canHelpWith" field={fields.canHelpWith} optional />
      <Line name="wantsHelpWith" field={fields.wantsHelpWith} optional />
      <Line name="metThrough" field={fields.metThrough} optional />
      <Tick name="agreed" field={fields.agreed} />
      <Tick name="doNotContact" field={fields.doNotContact} />
    </>
  )
}

type PairProps = Readonly<{ names: readonly (keyof OwnFields)[]; fields: OwnFields; needs: readonly string[] }>

function Pair({ names, fields, needs }: PairProps) {
  const isOptional = (name: string) => !needed.includes(name) && !needs.includes(name)
  return (
    <div className="fy-pair">
      {names.map((name) => (
        <Line key={name} name={name} field={fields[name]} optional={isOptional(name)} />
      ))}
    </div>
  )
}

type LineProps = Readonly<{ name: string; field: TextField; optional: boolean }>

function Line({ name, field, optional }: LineProps) {
  const t = useTranslate()
  const errorText = useErrorText()
  const { key: _, ...input } = getInputProps(field, { type: name === 'email' ? 'email' : name === 'phone' ? 'tel' : 'text' })
  const words = (part: string) => t(`contacts-field-${kebab(name)}${part}` as MessageKey)
  return (
    <Field
      id={field.id}
      label={words('')}
      optional={optional}
      help={helped.includes(name) ? words('-help') : undefined}
      error={errorText(field.errors)}
    >
      <TextInput {...input} dir={latin.includes(name) ? 'ltr' : undefined} />
    </Field>
  )
}

function Tick({ name, field }: Readonly<{ name: string; field: TextField }>) {
  const t = useTranslate()
  const { key: _, ...input } = getInputProps(field, { type: 'checkbox' })
  const words = (part: string) => t(`contacts-field-${kebab(name)}${part}` as MessageKey)
  return <Checkbox {...input} label={words('')} description={words('-help')} />
}

function kebab(name: string): string {
  return name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)
}
