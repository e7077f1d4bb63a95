import { type ReactNode } from 'react'
import { classes } from './classes.ts'

type Props = Readonly<{
  /** A greeting or good news: the light behind it. */
  light?: boolean
  id?: string
  /** Id of the heading inside. */
  labelledBy?: string
  children: ReactNode
}>

/** A box, only for something one acts on. */
export function Panel({ light, id, labelledBy, children }: Props) {
  return (
    <section
      id={id}
      className={classes('fy-panel fy-stack', light && 'fy-panel--light')}
      aria-labelledby={labelledBy}
    >
      {children}
    </section>
  )
}
