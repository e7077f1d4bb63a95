import { useId, type ReactNode } from 'react'
import { Choice } from './choice.tsx'
import { FieldSet, type FieldSetProps } from './field-set.tsx'

export type GroupOption = Readonly<{
  value: string
  label: ReactNode
  description?: ReactNode
  custom?: ReactNode
  disabled?: boolean
}>

type GroupProps = Omit<FieldSetProps, 'children'> &
  Readonly<{
    name: string
    options: readonly GroupOption[]
    /** With Conform `field.initialValue`, or what the person has chosen before. */
    defaultValue?: string | readonly (string | undefined)[]
    inline?: boolean
    form?: string
  }>

/** One of several. Nothing is chosen unless it was chosen before. */
export function RadioGroup(props: GroupProps) {
  return <ChoiceGroup {...props} type="radio" />
}

/** Any of several. */
export function CheckboxGroup(props: GroupProps) {
  return <ChoiceGroup {...props} type="checkbox" />
}

function ChoiceGroup({ type, ...props }: GroupProps & Readonly<{ type: 'checkbox' | 'radio' }>) {
  const { name, options, defaultValue, inline, form, ...fieldSet } = props
  const madeId = useId()
  const id = props.id ?? madeId
  const chosen = typeof defaultValue === 'string' ? [defaultValue] : (defaultValue ?? [])
  return (
    <FieldSet {...fieldSet} id={id}>
      {options.map((option) => (
        <Choice
          {...option}
          key={option.value}
          type={type}
          id={`${id}-${option.value}`}
          name={name}
          form={form}
          inline={inline}
          defaultChecked={chosen.includes(option.value)}
          aria-invalid={props.error ? true : undefined}
        />
      ))}
    </FieldSet>
  )
}
