import { type InputHTMLAttributes } from 'react'
import { classes } from './classes.ts'
import { Button } from './button.tsx'
import { useControl } from './field-context.ts'

type Props = Omit<InputHTMLAttributes<HTMLInputElement>, 'type'> &
  Readonly<{
    /** Spoken name; leave it out inside a Field. */
    label?: string
    /** Words of a button at the end; without one Enter sends. */
    submit?: string
  }>

/** A search line; the form around it, with `role="search"`, is the page's. */
export function SearchInput({ label, submit, className, ...native }: Props) {
  const control = useControl(native)
  return (
    <div className={classes('cdx-search-input', submit && 'cdx-search-input--has-end-button', className)}>
      <div className="cdx-search-input__input-wrapper">
        <div className="cdx-text-input cdx-text-input--has-start-icon">
          <input
            dir="auto"
            {...native}
            {...control}
            className="cdx-text-input__input"
            type="search"
            aria-label={label}
          />
          <span className="cdx-text-input__icon cdx-text-input__start-icon" aria-hidden="true" />
        </div>
      </div>
      {submit && (
        <Button type="submit" className="cdx-search-input__end-button">
          {submit}
        </Button>
      )}
    </div>
  )
}
