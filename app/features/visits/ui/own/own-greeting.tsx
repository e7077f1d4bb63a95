import { type ReactNode } from 'react'
import { Rich } from '#app/i18n/rich.tsx'
import { type MessageKey } from '#app/i18n/translator.ts'
import { useFormat } from '#app/i18n/use-format.tsx'
import { useTranslate } from '#app/i18n/use-translate.tsx'
import { ButtonLink } from '#app/ui/button-link.tsx'
import { Greeting } from '#app/ui/greeting.tsx'
import { Steps, type Step } from '#app/ui/steps.tsx'
import { hasPass, isUnderWay, type OwnVisit } from './own-visit.ts'

/** Nothing is under way in these: the steps would point at a place where nobody is. */
const endedEarly: readonly OwnVisit['state'][] = ['cancelled', 'declined', 'no-show']

type Props = Readonly<{ visit: OwnVisit; lead: ReactNode }>

/** Whom this page is for, and what comes next. */
export function OwnGreeting({ visit, lead }: Props) {
  const t = useTranslate()
  const format = useFormat()
  const steps = useSteps(visit)
  return (
    <Greeting short door>
      <p className="fy-fine">
        {t('visit-own-span', format.dateRange(visit.firstDay, visit.lastDay), visit.office.town)}
      </p>
      <h1>
        <Rich id={greetingOf(visit)} parts={{ 1: visit.nameToShow }} />
      </h1>
      <p className="fy-lead">{lead}</p>
      {hasPass(visit) && (
        <ButtonLink className="fy-narrow-only" href="#pass" icon="qrCode" action="progressive" weight="primary" size="large">
          {t('visit-own-show-pass')}
        </ButtonLink>
      )}
      {!endedEarly.includes(visit.state) && <Steps className="fy-narrow" steps={steps} />}
    </Greeting>
  )
}

function greetingOf(visit: OwnVisit): MessageKey {
  if (!isUnderWay(visit)) return 'visit-own-hello'
  if (visit.hour < 12) return 'visit-own-morning'
  return visit.hour < 18 ? 'visit-own-afternoon' : 'visit-own-evening'
}

function useSteps(visit: OwnVisit): readonly Step[] {
  const t = useTranslate()
  const labels = [t('visit-own-step-asked'), t('visit-own-step-planned'), t('visit-own-step-here'), t('visit-own-step-after')]
  const current = currentStep(visit)
  return labels.map((label, index) => ({
    label,
    state: index === current ? 'current' : index < current ? 'past' : 'ahead',
  }))
}

function currentStep(visit: OwnVisit): number {
  if (isUnderWay(visit)) return 2
  if (visit.state === 'approved') return 1
  return visit.state === 'finished' || visit.state === 'closed' ? 3 : 0
}
