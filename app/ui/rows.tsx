import { type ReactNode } from 'react'
import { classes } from './classes.ts'

type ListProps = Readonly<{
  /** `plain` has no time before it, `two` no action behind it; the first column of `two` takes words. */
  shape?: 'three' | 'two' | 'plain'
  /** For tablets. */
  big?: boolean
  /** The order says something: first, next. */
  ordered?: boolean
  children: ReactNode
}>

/** A work list: time, who and what, one action. */
export function Rows({ shape = 'three', big, ordered, children }: ListProps) {
  const List = ordered ? 'ol' : 'ul'
  return (
    <List
      className={classes(
        'fy-list fy-rows',
        shape !== 'three' && `fy-rows--${shape}`,
        big && 'fy-rows--big',
      )}
    >
      {children}
    </List>
  )
}

type RowProps = Readonly<{
  /** Time or age, as a `<time>` or words; none in a plain list. */
  when?: ReactNode
  /** One button or one chip. */
  act?: ReactNode
  id?: string
  children: ReactNode
}>

export function Row({ when, act, id, children }: RowProps) {
  return (
    <li id={id}>
      {when !== undefined && <span>{when}</span>}
      <div>{children}</div>
      {act && <div className="fy-act">{act}</div>}
    </li>
  )
}
