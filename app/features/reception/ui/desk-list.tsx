import { useId } from 'react'
import { useFormat } from '#app/i18n/use-format.tsx'
import { Rich } from '#app/i18n/rich.tsx'
import { SectionHead } from '#app/ui/heads.tsx'
import { Rows } from '#app/ui/rows.tsx'
import { type DeskLine } from '../model.ts'
import { DeskLineRow } from './desk-line.tsx'

type Props = Readonly<{
  title: string
  lines: readonly DeskLine[]
  timeZone: string
  /** When this was so. */
  from: string
  /** What to say when nobody is on it. */
  empty: string
}>

/** A list of the desk with its age: what is shown may be older than what is so. */
export function DeskList({ title, lines, timeZone, from, empty }: Props) {
  const headingId = useId()
  return (
    <section className="fy-stack fy-stack--tight" aria-labelledby={headingId}>
      <SectionHead
        id={headingId}
        title={title}
        count={lines.length}
        aside={<ListAge from={from} timeZone={timeZone} />}
      />
      {lines.length === 0 ? (
        <p className="fy-dim fy-pad">{empty}</p>
      ) : (
        <Rows big>
          {lines.map((line) => (
            <DeskLineRow key={`${line.guest.kind} ${line.guest.id}`} line={line} timeZone={timeZone} />
          ))}
        </Rows>
      )}
    </section>
  )
}

/** “from 10:24” */
export function ListAge({ from, timeZone }: Readonly<{ from: string; timeZone: string }>) {
  const format = useFormat()
  return (
    <span className="fy-dim fy-num">
      <Rich id="desk-list-age" parts={{ 1: <time dateTime={from}>{format.time(from, timeZone)}</time> }} />
    </span>
  )
}
