import { useFormat } from '#app/i18n/use-format.tsx'
import { useTranslate } from '#app/i18n/use-translate.tsx'
import { Button } from '#app/ui/button.tsx'
import { Link } from '#app/ui/link.tsx'
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
    <Row
      when={<time dateTime={span.start}>{times}</time>}
      act={mayBook && !isOver && span.meetingId === null && <CancelForm id={span.id} label={`${times}, ${span.title}`} />}
    >
      <SpanTitle span={span} />
      {isOver && <span className="fy-dim"> {t('spaces-room-over')}</span>}
    </Row>
  )
}

function SpanTitle({ span: { title, meetingId } }: Readonly<{ span: ShownSpan }>) {
  const name = <bdi>{title}</bdi>
  return meetingId === null ? name : <Link href={`/meetings/${meetingId}`}>{name}</Link>
}

function CancelForm({ id, label }: Readonly<{ id: string; label: string }>) {
  const t = useTranslate()
  return (
    <form method="post">
      <input type="hidden" name="intent" value="cancel" />
      <input type="hidden" name="bookingId" value={id} />
      <Button type="submit" weight="quiet" action="destructive" label={t('spaces-room-cancel-of', label)}>
        {t('spaces-room-cancel')}
      </Button>
    </form>
  )
}
