import { useFormat } from '#app/i18n/use-format.tsx'
import { Rich } from '#app/i18n/rich.tsx'
import { useTranslate } from '#app/i18n/use-translate.tsx'
import { SectionHead } from '#app/ui/heads.tsx'
import { Link } from '#app/ui/link.tsx'
import { Rows } from '#app/ui/rows.tsx'
import { type DeskLine } from '../model.ts'
import { DeskLineRow } from './desk-line.tsx'
import { ListAge } from './desk-list.tsx'

type Props = Readonly<{
  found: Readonly<{ typed: string; lines: readonly DeskLine[]; next: string | null }>
  timeZone: string
  from: string
}>

/** Who fits what was typed or scanned; when nobody does, where they might be. */
export function DeskSearch({ found: { typed, lines, next }, timeZone, from }: Props) {
  const t = useTranslate()
  const format = useFormat()
  return (
    <section className="fy-stack fy-stack--tight" aria-labelledby="found">
      <SectionHead id="found" title={t('desk-found')} count={lines.length} aside={<ListAge from={from} timeZone={timeZone} />} />
      {lines.length > 0 ? (
        <Rows big>
          {lines.map((line) => (
            <DeskLineRow key={`${line.guest.kind} ${line.guest.id}`} line={line} timeZone={timeZone} />
          ))}
        </Rows>
      ) : (
        <p className="fy-pad">
          <Rich id="desk-found-none" parts={{ 1: typed }} /> {next && t('desk-found-next', format.month(next))}
        </p>
      )}
      <p>
        <Link href="/desk">{t('desk-found-back')}</Link>
      </p>
    </section>
  )
}
