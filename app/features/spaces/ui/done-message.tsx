import { useTranslate } from '#app/i18n/use-translate.tsx'
import { Message } from '#app/ui/message.tsx'

const known = ['booked', 'released', 'moved', 'room-booked', 'room-freed'] as const
type Done = (typeof known)[number]

/** What was done by the form before this page, from `?done=` of its address. */
export function DoneMessage({ done, left = 0 }: Readonly<{ done: string | null; left?: number }>) {
  const t = useTranslate()
  if (!known.includes(done as Done)) return null
  return (
    <Message kind="success" takesFocus>
      {t(`spaces-done-${done as Done}`)}
      {left > 0 && ` ${t('spaces-done-left', left)}`}
    </Message>
  )
}
