import { type ReactNode } from 'react'
import { useFormat } from '#app/i18n/use-format.tsx'
import { useTranslate } from '#app/i18n/use-translate.tsx'
import { Button } from '#app/ui/button.tsx'
import { Panel } from '#app/ui/panel.tsx'
import { type MeetingShown } from './meeting-facts.tsx'

type Props = Readonly<{
  meeting: MeetingShown & Readonly<{ revision: number }>
  /** Appears in the form after a refusal: leave for an overlap. */
  overlap: ReactNode
}>

/** Other times that somebody asks for, each with the one button that takes it. */
export function Proposals({ meeting, overlap }: Props) {
  const t = useTranslate()
  const format = useFormat()
  const { timeZone } = meeting.office
  const asking = meeting.staff.flatMap(({ proposed, ...person }) => (proposed ? { ...person, proposed } : []))
  return asking.map(({ attendeeId, name, proposed: { start, end } }) => (
    <Panel key={attendeeId} light>
      <p>
        {t(
          'meetings-proposal',
          name,
          t(
            'itineraries-day-and-time',
            format.shortDate(start, timeZone),
            format.timeRange(start, end, timeZone),
          ),
        )}
      </p>
      <form method="post" action={`/meetings/${meeting.id}`} className="fy-stack fy-stack--tight">
        <input type="hidden" name="attendeeId" value={attendeeId} />
        <input type="hidden" name="revision" value={meeting.revision} />
        {overlap}
        <div>
          <Button
            type="submit"
            name="answer"
            value="take-proposal"
            action="progressive"
            weight="primary"
            label={t('meetings-proposal-label', name)}
          >
            {t('meetings-proposal-take')}
          </Button>
        </div>
      </form>
    </Panel>
  ))
}
