import { useId, type InputHTMLAttributes, type ReactNode } from 'react'
import { classes } from './classes.ts'
import { joinIds, partIds } from './field-context.ts'
import { FieldError } from './field-parts.tsx'

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
  const ids = partIds(id)
  const base = `cdx-${type}`
  const invalid = Boolean(error) || Boolean(native['aria-invalid'])
  return (
    <div className={classes(base, inline && `${base}--inline`, invalid && `${base}--status-error`, className)}>
      <div className={`${base}__wrapper`}>
        <input
          {...native}
          type={type}
          id={id}
          className={`${base}__input`}
          aria-invalid={(type === 'checkbox' && invalid) || undefined}
          aria-describedby={joinIds(
            native['aria-describedby'],
            Boolean(description) && ids.description,
            Boolean(error) && ids.error,
          )}
        />
        <span className={`${base}__icon`} />
        <div className={`${base}__label cdx-label`}>
          <label className="cdx-label__label" htmlFor={id}>
            <span className="cdx-label__label__text">{label}</span>
          </label>
          {description && (
            <span className="cdx-label__description" id={ids.description}>
              {description}
            </span>
          )}
        </div>
      </div>
      {custom && <div className={`${base}__custom-input`}>{custom}</div>}
      {error && <FieldError id={ids.error}>{error}</FieldError>}
    </div>
  )
}
