import { type ReactNode } from 'react'
import { MarkLink } from './mark-link.tsx'
import { SkipLink } from './skip-link.tsx'

type Props = Readonly<{
  home?: string
  /** The form that finds a person or reads a scanned code. */
  search?: ReactNode
  /** Age of what is shown, roll call, who is signed in. */
  tools?: ReactNode
  children: ReactNode
}>

/** The frame of the front desk: bar and work, no navigation beside it. */
export function DeskFrame({ home = '/desk', search, tools, children }: Props) {
  return (
    <>
      <SkipLink />
      <header className="fy-bar fy-bar--desk">
        <MarkLink href={home} />
        {search && <div className="fy-search">{search}</div>}
        <div className="fy-cluster">{tools}</div>
      </header>
      <main className="fy-desk fy-stack fy-stack--loose" id="main" tabIndex={-1}>
        {children}
      </main>
    </>
  )
}
