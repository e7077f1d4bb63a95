import { useFormat } from '#app/i18n/use-format.tsx'
import { useTranslate } from '#app/i18n/use-translate.tsx'
import { Button } from '#app/ui/button.tsx'
import { ButtonLink } from '#app/ui/button-link.tsx'

type Props = Readonly<{
  visitId: string
  approved: boolean
  told: Readonly<{ at: string; changes: number }> | null
  wishes: Readonly<{ met: number; all: number }>
  waiting: number
  empty: boolean
  timeZone: string
  mayPlan: boolean
}>

/** How the plan stands, and what to do with it next. */
export function PlanHead(props: Props) {
  const { visitId, mayPlan } = props
  const t = useTranslate()
  return (
    <div className="fy-cluster fy-cluster--spread">
      <p className="fy-stack fy-stack--hair">
        <Standing {...props} />
      </p>
      {mayPlan && (
        <div className="fy-cluster">
          <SendButton {...props} />
          <ButtonLink href={`/visits/${visitId}/plan/meeting`} icon="userTalk">
            {t('itineraries-plan-meeting')}
          </ButtonLink>
          <ButtonLink href={`/visits/${visitId}/plan/stop`} icon="mapPin">
            {t('itineraries-plan-stop')}
          </ButtonLink>
        </div>
      )}
    </div>
  )
}

function Standing({ wishes, waiting, empty, ...props }: Props) {
  const t = useTranslate()
  const answers = waiting > 0 ? t('itineraries-plan-answers-waiting', waiting) : t('itineraries-plan-all-answered')
  return (
    <>
      {wishes.all > 0 && <strong>{t('itineraries-plan-wishes-met', wishes.met, wishes.all)}</strong>}
      {!empty && <span>{answers}</span>}
      <span className="fy-dim fy-fine">{useTold(props)}</span>
    </>
  )
}

function useTold({ told, approved, timeZone }: Pick<Props, 'told' | 'approved' | 'timeZone'>): string {
  const t = useTranslate()
  const format = useFormat()
  if (!approved) return t('itineraries-plan-before-approval')
  if (!told) return t('itineraries-plan-never-told')
  const at = format.dateTime(told.at, timeZone)
  return told.changes > 0 ? t('itineraries-plan-told-changed', at, told.changes) : t('itineraries-plan-told', at)
}

/** The one thing to do while the visitor does not know the plan as it stands. */
function SendButton({ visitId, approved, told, empty }: Props) {
  const t = useTranslate()
  if (!approved || empty) return null
  const upToDate = told !== null && told.changes === 0
  return (
    <form method="post" action={`/visits/${visitId}/plan`}>
      <input type="hidden" name="intent" value="send-plan" />
      <Button type="submit" {...(!upToDate && { action: 'progressive', weight: 'primary' })}>
        {t(upToDate ? 'itineraries-plan-send-again' : 'itineraries-plan-send')}
      </Button>
    </form>
  )
}
