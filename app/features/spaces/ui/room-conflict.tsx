import { useFormat } from '#app/i18n/use-format.tsx'
import { useTranslate } from '#app/i18n/use-translate.tsx'
import { Message } from '#app/ui/message.tsx'
import { type Room } from '../model.ts'
import { type ShownSpan } from './room-row.tsx'

export type ShownConflict = Readonly<{
  room: Room
  taken: ShownSpan
  freeRoom: Room | null
  freeAt: Readonly<{ start: string; end: string }> | null
}>

/** What is in the way of a room's booking, and the nearest free choice. */
export function RoomConflictMessage({ conflict, timeZone }: Readonly<{ conflict: ShownConflict; timeZone: string }>) {
  const t = useTranslate()
  const format = useFormat()
  const { room, taken, freeRoom, freeAt } = conflict
  const times = ({ start, end }: Readonly<{ start: string; end: string }>) =>
    format.timeRange(new Date(start), new Date(end), timeZone)
  return (
    <Message kind="warning">
      <p>{t('spaces-room-conflict', room.name, times(taken), taken.title)}</p>
      {freeRoom && <p>{t('spaces-room-conflict-other', freeRoom.name, freeRoom.capacity)}</p>}
      {freeAt && <p>{t('spaces-room-conflict-later', room.name, format.shortDate(freeAt.start, timeZone), times(freeAt))}</p>}
    </Message>
  )
}
