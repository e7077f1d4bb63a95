import { useFormat } from '#app/i18n/use-format.tsx'
import { useTranslate } from '#app/i18n/use-translate.tsx'
import { Message } from '#app/ui/message.tsx'
import { type Answer } from '../model.ts'
import { type MeetingShown } from './meeting-facts.tsx'

type Word = 'accepted' | 'declined' | 'other-time'

type Props = Readonly<{
  meeting: Pick<MeetingShown, 'status'>
  answer: Answer
  over: boolean
  done: Word | null
  asked: Word | null
}>

/** The first line of the page of an invitation: what is so, or what comes next. */
export function AnswerState({ meeting, answer, over, done, asked }: Props) {
  const t = useTranslate()
  if (meeting.status !== 'planned') return <Message kind="warning">{t('meetings-cancelled')}</Message>
  if (over) return <Message>{t('meetings-over')}</Message>
  if (done) {
    return (
      <Message kind="success" takesFocus>
        {t(`respond-done-${done}`)}
      </Message>
    )
  }
  if (asked === 'accepted' || asked === 'declined') {
    return asked === answer ? <Message>{t(`meetings-answer-${answer}`)}</Message> : <p>{t(`respond-sure-${asked}`)}</p>
  }
  return answer === 'waiting' ? null : <Message>{t(`meetings-answer-${answer}`)}</Message>
}

type OwnProps = Readonly<{
  answer: Answer
  proposed: Readonly<{ start: string; end: string }> | null
  timeZone: string
}>

/** One's own answer so far, as a sentence. */
export function OwnAnswer({ answer, proposed, timeZone }: OwnProps) {
  const t = useTranslate()
  const format = useFormat()
  const time =
    proposed &&
    t(
      'itineraries-day-and-time',
      format.shortDate(proposed.start, timeZone),
      format.timeRange(proposed.start, proposed.end, timeZone),
    )
  return (
    <p>
      {t(`meetings-answer-${answer}`)} {time && t('meetings-answer-proposed', time)}
    </p>
  )
}
