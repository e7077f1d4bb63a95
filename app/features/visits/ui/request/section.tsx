import { type ReactNode } from 'react'
import { type PartName } from './parts.ts'

type Props = Readonly<{ part: PartName; heading: string; words: string; children: ReactNode }>

/** A part of the form, with its words beside it. */
export function RequestSection({ part, heading, words, children }: Props) {
  const id = `part-${part}`
  return (
    <section className="fy-section" id={id} aria-labelledby={`${id}-heading`}>
      <div className="fy-stack fy-stack--tight">
        <h2 id={`${id}-heading`}>{heading}</h2>
        <p className="fy-fine fy-dim">{words}</p>
      </div>
      <div className="fy-stack fy-stack--loose">{children}</div>
    </section>
  )
}
