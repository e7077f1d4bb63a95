import { useId, type InputHTMLAttributes, type ReactNode } from 'react'
import { classes } from './classes.ts'
import { describedBy, joinIds, partIds } from './field-context.ts'
import { Description, FieldNotes } from './field-parts.tsx'

export type ChoiceProps = InputHTMLAttributes<HTMLInputElement> &
  Readonly<{
    label: ReactNode
    description?: ReactNode
    inline?: boolean
    error?: ReactNode
    /** A field that belongs to this choice, such as “other, namely”. */
    custom?: ReactNode
  }>

/** The markup that checkbox and radio share; the order of input, icon and label is what their styles need. */
export function Choice({ type, ...props }: ChoiceProps & Readonly<{ type: 'checkbox' | 'radio' }>) {
  const { label, description, inline, error, custom, className, ...native } = props
  const madeId = useId()
  const id = native.id ?? madeId
  const base = `cdx-${type}`
  const invalid = Boolean(error ?? native['aria-invalid'])
  return (
    <div className={classes(base, inline && `${base}--inline`, invalid && `${base}--status-error`, className)}>
      <div className={`${base}__wrapper`}>
        <input
          {...native}
          type={type}
          id={id}
          className={`${base}__input`}
          aria-invalid={(type === 'checkbox' && invalid) || undefined}
          aria-describedby={joinIds(native['aria-describedby'], describedBy(id, { description, error }))}
        />
        <span className={`${base}__icon`} />
        <div className={`${base}__label cdx-label`}>
          <label className="cdx-label__label" htmlFor={id}>
            <span className="cdx-label__label__text">{label}</span>
          </label>
          <Description id={partIds(id).description}>{description}</Description>
        </div>
      </div>
      {custom && <div className={`${base}__custom-input`}>{custom}</div>}
      <FieldNotes id={id} error={error} />
    </div>
  )
}
