import { type ReactNode } from 'react'
import { useFormat } from '#app/i18n/use-format.tsx'
import { useTranslate } from '#app/i18n/use-translate.tsx'
import { Button } from '#app/ui/button.tsx'
import { Panel } from '#app/ui/panel.tsx'
import { type MeetingShown } from './meeting-facts.tsx'

type Props = Readonly<{
  meeting: MeetingShown & Readonly<{ revision: number }>
  /** One's own invitation: nobody answers themselves. */
  ownId: string | undefined
  /** Goes with the form when it is sent again after a refusal: warnings that were seen, leave for an overlap. */
  again: ReactNode
}>

/** Other times that somebody asks for, each to be taken or turned down with one press. */
export function Proposals({ meeting, ownId, again }: Props) {
  const t = useTranslate()
  const format = useFormat()
  const { timeZone } = meeting.office
  const asking = meeting.staff
    .filter(({ attendeeId }) => attendeeId !== ownId)
    .flatMap(({ proposed, ...person }) => (proposed ? { ...person, proposed } : []))
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
        {again}
        <ProposalButtons name={name} />
      </form>
    </Panel>
  ))
}

function ProposalButtons({ name }: Readonly<{ name: string }>) {
  const t = useTranslate()
  const take = { value: 'take-proposal', action: 'progressive', weight: 'primary' } as const
  return (
    <div className="fy-cluster">
      <Button type="submit" name="answer" {...take} label={t('meetings-proposal-label', name)}>
        {t('meetings-proposal-take')}
      </Button>
      <Button type="submit" name="answer" value="leave-proposal" label={t('meetings-proposal-leave-label', name)}>
        {t('meetings-proposal-leave')}
      </Button>
    </div>
  )
}
