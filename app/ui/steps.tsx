import { classes } from './classes.ts'
import { Link } from './link.tsx'

export type Step = Readonly<{
  label: string
  state: 'past' | 'current' | 'ahead' | 'faulty'
  href?: string
  /** Says the state to those who listen: “done”, “to fix”. */
  note?: string
}>

type Props = Readonly<{
  steps: readonly Step[]
  /** More than four: they wrap on a phone. */
  many?: boolean
  className?: string
}>

/** How far a visit or a form has come. */
export function Steps({ steps, many, className }: Props) {
  return (
    <ol className={classes('fy-list fy-steps', many && 'fy-steps--many', className)}>
      {steps.map(({ label, state, href, note }) => (
        <li key={label} className={classOf[state]} aria-current={state === 'current' ? 'step' : undefined}>
          {href ? <Link href={href}>{label}</Link> : label}
          {note && <span className="fy-hide"> ({note})</span>}
        </li>
      ))}
    </ol>
  )
}

const classOf = { past: 'fy-past', current: undefined, ahead: undefined, faulty: 'fy-faulty' } as const
