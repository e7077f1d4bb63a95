import { type ReactNode, type SelectHTMLAttributes } from 'react'
import { classes } from './classes.ts'
import { useControl } from './field-context.ts'

export type SelectOption = Readonly<{ value: string; label: string; lang?: string; dir?: 'ltr' | 'rtl' }>

type Props = SelectHTMLAttributes<HTMLSelectElement> &
  Readonly<{
    options?: readonly SelectOption[]
    /** Options or option groups before `options`. */
    children?: ReactNode
  }>

/** A native choice list. Each choice runs in the direction of its own words: too long for the list, it loses its end. */
export function Select({ options = [], children, className, ...native }: Props) {
  const control = useControl(native)
  return (
    <select {...native} {...control} className={classes('cdx-select', className)}>
      {children}
      {options.map(({ label, ...option }) => (
        <option key={option.value} dir="auto" {...option}>
          {label}
        </option>
      ))}
    </select>
  )
}
