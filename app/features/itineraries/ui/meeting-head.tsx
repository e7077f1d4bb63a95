import { useFormat } from '#app/i18n/use-format.tsx'
import { useTranslate } from '#app/i18n/use-translate.tsx'
import { ButtonLink } from '#app/ui/button-link.tsx'
import { PageHead } from '#app/ui/heads.tsx'
import { Link } from '#app/ui/link.tsx'
import { Message } from '#app/ui/message.tsx'
import { type MeetingShown } from './meeting-facts.tsx'

type Props = Readonly<{
  meeting: MeetingShown & Readonly<{ visit: Readonly<{ id: string }> }>
  mayChange: boolean
  mayReadPlan: boolean
  over: boolean
  /** What was just done. */
  done: string | null
}>

/** The top of a meeting's page: its title, the way to the plan, and what can be done with it. */
export function MeetingHead({ meeting, mayChange, mayReadPlan, over, done }: Props) {
  const t = useTranslate()
  const names = useFormat().list(meeting.visitors.map(({ nameToShow }) => nameToShow))
  return (
    <>
      <PageHead
        crumb={<Way visitId={mayReadPlan ? meeting.visit.id : null} />}
        title={<span dir="auto">{meeting.title}</span>}
        lead={t('meetings-with-visitor', names)}
        actions={
          mayChange && (
            <>
              <ButtonLink href={`/meetings/${meeting.id}/move`}>{t('meetings-move')}</ButtonLink>
              <ButtonLink href={`/meetings/${meeting.id}/people`}>{t('meetings-people')}</ButtonLink>
              <ButtonLink href={`/meetings/${meeting.id}/cancel`} action="destructive" weight="quiet">
                {t('meetings-cancel')}
              </ButtonLink>
            </>
          )
        }
      />
      <MeetingMessage cancelled={meeting.status !== 'planned'} over={over} done={done} />
    </>
  )
}

function Way({ visitId }: Readonly<{ visitId: string | null }>) {
  const t = useTranslate()
  return visitId ? (
    <Link href={`/visits/${visitId}/plan`}>{t('meetings-plan')}</Link>
  ) : (
    <Link href="/meetings">{t('meetings-title')}</Link>
  )
}

type MessageProps = Readonly<{ cancelled: boolean; over: boolean; done: string | null }>

function MeetingMessage({ cancelled, over, done }: MessageProps) {
  const t = useTranslate()
  if (cancelled) return <Message kind="warning">{t('meetings-cancelled')}</Message>
  if (over) return <Message>{t('meetings-over')}</Message>
  if (done !== 'answered' && done !== 'moved' && done !== 'left' && done !== 'people-changed') return null
  return (
    <Message kind="success" takesFocus>
      {t(`meetings-${done}`)}
    </Message>
  )
}
