import { type ReactNode } from 'react'
import { classes } from './classes.ts'
import { Icon } from './icon.tsx'
import { type IconName } from './icons.ts'

/** A day or a story from top to bottom: time, node, words. `dense` gives dates their room. */
export function Line({ dense, children }: Readonly<{ dense?: boolean; children: ReactNode }>) {
  return <ol className={classes('fy-list fy-line-list', dense && 'fy-line-list--dense')}>{children}</ol>
}

type StopProps = Readonly<{
  /** A `<time>`, or words such as a month. */
  when: ReactNode
  /** Times stand out, dates do not. */
  quietWhen?: boolean
  icon: IconName
  /** You are here. */
  now?: boolean
  done?: boolean
  children: ReactNode
}>

export function LineItem({ when, quietWhen, icon, now, done, children }: StopProps) {
  return (
    <li className={classes(now && 'fy-now', done && 'fy-done') || undefined} aria-current={now ? 'step' : undefined}>
      <span className={quietWhen ? 'fy-when' : 'fy-when fy-when--time'}>{when}</span>
      <span className="fy-node">
        <Icon name={icon} />
      </span>
      <div className="fy-stack fy-stack--hair">{children}</div>
    </li>
  )
}

/** The way between two places of a line. */
export function LineWay({ children }: Readonly<{ children: ReactNode }>) {
  return (
    <li className="fy-go">
      <span />
      <span className="fy-node">
        <Icon name="mapTrail" size="small" />
      </span>
      <div>{children}</div>
    </li>
  )
}
