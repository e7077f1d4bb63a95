import { useTranslate } from '#app/i18n/use-translate.tsx'
import { SectionHead } from '#app/ui/heads.tsx'
import { type HalfProposal, type Sitter } from '../model.ts'
import { keyOf } from '../proposal-rules.ts'
import { BookHalves } from './book-halves.tsx'
import { BookedActions } from './booked-actions.tsx'
import { HalfRows } from './half-rows.tsx'

type Props = Readonly<{
  halves: readonly HalfProposal[]
  unasked: readonly string[]
  mayBook: boolean
  /** While a desk is being moved, that is the one thing to do. */
  isMoving: boolean
  sitter: Sitter
  formToken: string
}>

/** Every half-day of a visit with its desk or the one proposed, and the one button that books what is open. */
export function VisitHalves({ halves, unasked, mayBook, isMoving, sitter, formToken }: Props) {
  const t = useTranslate()
  const noteOf = (half: HalfProposal) => (unasked.includes(keyOf(half)) ? t('spaces-visit-unasked') : null)
  const actionOf = ({ bookingId, ...half }: HalfProposal) =>
    bookingId !== null && <BookedActions half={{ ...half, bookingId }} />
  if (halves.length === 0) return <p>{t('spaces-visit-none')}</p>
  return (
    <section className="fy-stack" aria-labelledby="halves">
      <SectionHead id="halves" title={t('spaces-panel-halves')} count={halves.length} />
      <HalfRows halves={halves} noteOf={noteOf} actionOf={mayBook ? actionOf : undefined} />
      {mayBook && !isMoving && <BookHalves sitter={sitter} halves={halves} formToken={formToken} />}
    </section>
  )
}
