import { type ReactNode } from 'react'
import { classes } from './classes.ts'
import { Door } from './door.tsx'

type Props = Readonly<{
  /** Shows the open door from the width on where it fits. */
  door?: boolean
  /** Less air: for pages that are opened to do something. */
  short?: boolean
  children: ReactNode
}>

/** The lit band with the first words of a public page; its h1 is set in the voice type. */
export function Greeting({ door = false, short = false, children }: Props) {
  return (
    <div className={classes('fy-greet', short && 'fy-greet--short')}>
      {door && <Door />}
      <div className="fy-in fy-stack">{children}</div>
    </div>
  )
}
