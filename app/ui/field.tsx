import { useId, type ReactNode } from 'react'
import { classes } from './classes.ts'
import { describedBy, FieldContext, partIds } from './field-context.ts'
import { Description, FieldNotes, LabelWords } from './field-parts.tsx'

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
  const links = { controlId, describedBy: describedBy(controlId, texts), invalid: Boolean(texts.error) }
  return (
    <div className={classes('cdx-field', className)}>
      <div className={classes('cdx-label', hiddenLabel && 'cdx-label--visually-hidden')}>
        <label className="cdx-label__label" htmlFor={controlId}>
          <LabelWords optional={optional}>{label}</LabelWords>
        </label>
        <Description id={partIds(controlId).description}>{texts.description}</Description>
      </div>
      <div className="cdx-field__control">
        <FieldContext.Provider value={links}>{children}</FieldContext.Provider>
      </div>
      <FieldNotes id={controlId} help={texts.help} error={texts.error} />
    </div>
  )
}
