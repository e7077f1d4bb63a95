import { createContext, useContext, type InputHTMLAttributes, type ReactNode, type TextareaHTMLAttributes } from 'react'
import { useErrorText } from '#app/i18n/use-translate.tsx'
import { allOf, emptyForm, errorsOf, fieldId, textOf, type KeptForm } from '#app/lib/kept-form.ts'
import { CheckboxGroup, RadioGroup, type GroupOption } from './choice-group.tsx'
import { Field } from './field.tsx'
import { Select, type SelectOption } from './select.tsx'
import { TextArea } from './text-area.tsx'
import { TextInput } from './text-input.tsx'

const KeptContext = createContext<KeptForm>(emptyForm)

/** What came back of the form around these fields: they show what was typed, and what is wrong with it. */
export const KeptFormProvider = KeptContext.Provider

/** What one field has to show. */
export function useKept(name: string) {
  const kept = useContext(KeptContext)
  const errorText = useErrorText()
  return {
    text: textOf(kept, name),
    all: allOf(kept, name),
    isKept: name in kept.values,
    error: errorText(errorsOf(kept, name)),
  }
}

type Words = Readonly<{ name: string; label: ReactNode; optional?: boolean; description?: ReactNode; help?: ReactNode }>

type LineProps = Words & Omit<InputHTMLAttributes<HTMLInputElement>, 'name' | 'id'>

/** A field of one line. */
export function KeptLine({ label, optional, description, help, ...native }: LineProps) {
  const { text, error } = useKept(native.name)
  return (
    <Field id={fieldId(native.name)} {...{ label, optional, description, help, error }}>
      <TextInput {...native} defaultValue={text} />
    </Field>
  )
}

type ParagraphProps = Words & Omit<TextareaHTMLAttributes<HTMLTextAreaElement>, 'name' | 'id'>

/** A field of several lines. */
export function KeptParagraph({ label, optional, description, help, ...native }: ParagraphProps) {
  const { text, error } = useKept(native.name)
  return (
    <Field id={fieldId(native.name)} {...{ label, optional, description, help, error }}>
      <TextArea {...native} defaultValue={text} />
    </Field>
  )
}

/** A choice list. */
export function KeptSelect({ name, options, ...words }: Words & Readonly<{ options: readonly SelectOption[] }>) {
  const { text, error } = useKept(name)
  return (
    <Field id={fieldId(name)} {...words} error={error}>
      <Select name={name} options={options} defaultValue={text} />
    </Field>
  )
}

type GroupProps = Words & Readonly<{ options: readonly GroupOption[]; inline?: boolean }>

/** Any of several. */
export function KeptCheckboxes({ label, ...props }: GroupProps) {
  const { all, error } = useKept(props.name)
  return <CheckboxGroup {...props} id={fieldId(props.name)} legend={label} defaultValue={all} error={error} />
}

/** One of several. */
export function KeptRadios({ label, ...props }: GroupProps) {
  const { text, error } = useKept(props.name)
  return <RadioGroup {...props} id={fieldId(props.name)} legend={label} defaultValue={text} error={error} />
}
