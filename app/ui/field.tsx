import { useId, type ReactNode } from 'react'
import { classes } from './classes.ts'
import { FieldContext, joinIds, partIds } from './field-context.ts'
import { FieldError, FieldHelp, LabelWords } from './field-parts.tsx'

type Props = Readonly<{
  /** The control's id; with Conform `field.id`. Made up when left out. */
  id?: string
  label: ReactNode
  hiddenLabel?: boolean
  optional?: boolean
  /** Read before typing: under the label. */
  description?: ReactNode
  /** Read after typing: under the control. */
  help?: ReactNode
  error?: ReactNode
  className?: string
  /** One TextInput, TextArea or Select. It finds its id and its texts by itself. */
  children: ReactNode
}>

export function Field({ id, label, hiddenLabel, optional, className, children, ...texts }: Props) {
  const madeId = useId()
  const controlId = id ?? madeId
  const ids = partIds(controlId)
  const { description, help, error } = texts
  const describedBy = joinIds(
    Boolean(description) && ids.description,
    Boolean(help) && ids.help,
    Boolean(error) && ids.error,
  )
  return (
    <div className={classes('cdx-field', className)}>
      <div className={classes('cdx-label', hiddenLabel && 'cdx-label--visually-hidden')}>
        <label className="cdx-label__label" htmlFor={controlId}>
          <LabelWords optional={optional}>{label}</LabelWords>
        </label>
        {description && (
          <span className="cdx-label__description" id={ids.description}>
            {description}
          </span>
        )}
      </div>
      <div className="cdx-field__control">
        <FieldContext.Provider value={{ controlId, describedBy, invalid: Boolean(error) }}>
          {children}
        </FieldContext.Provider>
      </div>
      {help && <FieldHelp id={ids.help}>{help}</FieldHelp>}
      {error && <FieldError id={ids.error}>{error}</FieldError>}
    </div>
  )
}
