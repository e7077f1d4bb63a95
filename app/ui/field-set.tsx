import { useId, type ReactNode } from 'react'
import { classes } from './classes.ts'
import { describedBy, FieldContext } from './field-context.ts'
import { Description, FieldNotes, LabelWords } from './field-parts.tsx'

export type FieldSetProps = Readonly<{
  /** With Conform `field.id`; links in an error summary lead here. */
  id?: string
  legend: ReactNode
  hiddenLegend?: boolean
  optional?: boolean
  description?: ReactNode
  help?: ReactNode
  error?: ReactNode
  className?: string
  children: ReactNode
}>

/** Several controls that answer one question. */
export function FieldSet(props: FieldSetProps) {
  const { legend, hiddenLegend, optional, description, help, error, className, children } = props
  const madeId = useId()
  const id = props.id ?? madeId
  return (
    <fieldset
      id={id}
      className={classes('cdx-field', 'cdx-field--is-fieldset', className)}
      tabIndex={-1}
      aria-describedby={describedBy(id, { help, error })}
    >
      <legend className={classes('cdx-label', hiddenLegend && 'cdx-label--visually-hidden')}>
        <span className="cdx-label__label">
          <LabelWords optional={optional}>{legend}</LabelWords>
        </span>
        <Description>{description}</Description>
      </legend>
      <div className="cdx-field__control">
        <FieldContext.Provider value={null}>{children}</FieldContext.Provider>
      </div>
      <FieldNotes id={id} help={help} error={error} />
    </fieldset>
  )
}
