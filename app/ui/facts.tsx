import { type ReactNode } from 'react'
import { classes } from './classes.ts'

/** Pairs of a name and what it is. `big` is for the kiosk. */
export function Facts({ big, children }: Readonly<{ big?: boolean; children: ReactNode }>) {
  return <dl className={classes('fy-facts', big && 'fy-facts--big')}>{children}</dl>
}

export function Fact({ term, children }: Readonly<{ term: ReactNode; children: ReactNode }>) {
  return (
    <>
      <dt>{term}</dt>
      <dd>{children}</dd>
    </>
  )
}
