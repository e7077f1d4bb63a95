import { useFormat } from '#app/i18n/use-format.tsx'
import { useTranslate } from '#app/i18n/use-translate.tsx'
import { Button } from '#app/ui/button.tsx'
import { ButtonLink } from '#app/ui/button-link.tsx'
import { Row } from '#app/ui/rows.tsx'
import { type RoomSpan } from '../model.ts'

/** A taken time as a loader sends it: instants are text. */
export type ShownSpan = Omit<RoomSpan, 'start' | 'end'> & Readonly<{ start: string; end: string }>

type Props = Readonly<{ span: ShownSpan; timeZone: string; now: string; mayBook: boolean }>

/** One time at which a room is taken, with the way to its meeting or the button that frees it. */
export function RoomRow({ span, timeZone, now, mayBook }: Props) {
  const t = useTranslate()
  const format = useFormat()
  const times = format.timeRange(new Date(span.start), new Date(span.end), timeZone)
  const isOver = span.end <= now
  return (
    <Row act={<RoomAct span={span} label={`${times}, ${span.title}`} mayCancel={mayBook && !isOver} />}>
      <time dateTime={span.start} className="fy-num">
        {times}
      </time>
      {' · '}
      <bdi>{span.title}</bdi>
      {isOver && <span className="fy-dim"> {t('spaces-room-over')}</span>}
    </Row>
  )
}

type ActProps = Readonly<{ span: ShownSpan; label: string; mayCancel: boolean }>

function RoomAct({ span, label, mayCancel }: ActProps) {
  const t = useTranslate()
  if (span.meetingId !== null) {
    return (
      <ButtonLink href={`/meetings/${span.meetingId}`} weight="quiet" label={t('spaces-room-meeting-of', label)}>
        {t('spaces-room-meeting')}
      </ButtonLink>
    )
  }
  if (!mayCancel) return null
  return (
    <form method="post">
      <input type="hidden" name="intent" value="cancel" />
      <input type="hidden" name="bookingId" value={span.id} />
      <Button type="submit" weight="quiet" action="destructive" label={t('spaces-room-cancel-of', label)}>
        {t('spaces-room-cancel')}
      </Button>
    </form>
  )
}
