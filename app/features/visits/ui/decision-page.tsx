import { type ReactNode } from 'react'
import { useTranslate } from '#app/i18n/use-translate.tsx'
import { Link } from '#app/ui/link.tsx'
import { Message } from '#app/ui/message.tsx'
import { SectionHead } from '#app/ui/heads.tsx'
import { type VisitState } from '../model.ts'

const fitting: Readonly<Record<'undecided' | 'open' | 'coming' | 'ended', readonly VisitState[]>> = {
  undecided: ['requested', 'needs-answer'],
  open: ['requested', 'needs-answer', 'approved', 'arriving', 'on-site', 'away'],
  coming: ['requested', 'needs-answer', 'approved', 'arriving', 'away'],
  ended: ['finished', 'no-show', 'closed', 'declined', 'cancelled'],
}

type Props = Readonly<{
  visit: Readonly<{ id: string; state: VisitState }>
  heading: string
  /** The states in which there is something to decide here. */
  needs: keyof typeof fitting
  children: ReactNode
}>

/** A page with one decision about a visit, or what stands in its way, and the way back. */
export function DecisionPage({ visit, heading, needs, children }: Props) {
  const t = useTranslate()
  return (
    <section className="fy-stack">
      <SectionHead title={heading} aside={<Link href={`/visits/${visit.id}`}>{t('visits-decision-back')}</Link>} />
      {fitting[needs].includes(visit.state) ? children : <Message>{t('visits-decision-done', t(`visits-state-${visit.state}`))}</Message>}
    </section>
  )
}
