import { type ReactNode } from 'react'

type Props = Readonly<{
  /** What was looked for and is not there. */
  title: ReactNode
  /** Ways out. */
  actions?: ReactNode
  /** Where it might be. */
  children?: ReactNode
}>

/** What stands where a list would be. */
export function Empty({ title, actions, children }: Props) {
  return (
    <div className="fy-empty fy-stack fy-stack--tight">
      <h2>{title}</h2>
      {children && <div>{children}</div>}
      {actions && <div className="fy-cluster fy-centre">{actions}</div>}
    </div>
  )
}
