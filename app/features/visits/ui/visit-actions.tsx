import { useTranslate } from '#app/i18n/use-translate.tsx'
import { ButtonLink } from '#app/ui/button-link.tsx'
import { type VisitState } from '../model.ts'

type Props = Readonly<{
  visit: Readonly<{ id: string; state: VisitState; lastDay: string; today: string; host: unknown }>
}>

type Way = 'approve' | 'ask' | 'decline' | 'choose-host' | 'change-host' | 'dates' | 'cancel' | 'close' | 'reopen'

const addressOf: Readonly<Record<Way, string>> = {
  approve: 'approve',
  ask: 'ask',
  decline: 'decline',
  'choose-host': 'host',
  'change-host': 'host',
  dates: 'dates',
  cancel: 'cancel',
  close: 'close',
  reopen: 'close',
}

const ending: readonly Way[] = ['decline', 'cancel']

/** What the liaison can do with a visit as it stands; the first is the next thing. */
export function VisitActions({ visit }: Props) {
  const t = useTranslate()
  return (
    <>
      {waysOf(visit).map((way, index) => (
        <ButtonLink
          key={way}
          href={`/visits/${visit.id}/${addressOf[way]}`}
          {...(index === 0 && way !== 'change-host' && way !== 'reopen' && { action: 'progressive', weight: 'primary' })}
          {...(ending.includes(way) && { weight: 'quiet', action: 'destructive' })}
        >
          {t(`visits-head-${way}`)}
        </ButtonLink>
      ))}
    </>
  )
}

function waysOf({ state, host, lastDay, today }: Props['visit']): readonly Way[] {
  const hosting: Way = host ? 'change-host' : 'choose-host'
  switch (state) {
    case 'requested':
    case 'needs-answer':
      return lastDay < today ? ['decline'] : ['approve', 'ask', hosting, 'dates', 'decline']
    case 'approved':
    case 'arriving':
    case 'away':
      return [hosting, 'dates', 'cancel']
    case 'on-site':
      return [hosting, 'dates']
    case 'finished':
    case 'no-show':
      return ['close']
    case 'closed':
      return ['reopen']
    case 'declined':
    case 'cancelled':
      return lastDay < today ? [] : ['reopen']
  }
}
