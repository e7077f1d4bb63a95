import { type ReactNode } from 'react'
import { useFormat } from '#app/i18n/use-format.tsx'
import { useTranslate } from '#app/i18n/use-translate.tsx'
import { Button } from '#app/ui/button.tsx'
import { Icon } from '#app/ui/icon.tsx'
import { type Guest, type MarkKind } from '../model.ts'

/** Puts a button into the form that sends this. */
export type InForm = (send: Readonly<Record<string, string>>, button: ReactNode) => ReactNode

export type Marked = Readonly<{
  guest: Guest
  name: string
  /** The id of the mark that a tap on this line makes. */
  eventId: string
  seen: Readonly<{ at: string; by: string | null }> | null
}>

type Props = Readonly<{
  person: Marked
  timeZone: string
  /** Null for who may only look. */
  inForm: InForm | null
  /** Whether this is the line that was tapped last: it keeps the focus, also where the page is loaded anew. */
  isLast: boolean
}>

/** Whether somebody was seen outside, and the one tap that says so or takes it back. */
export function SeenCell({ person, timeZone, inForm, isLast }: Props) {
  const t = useTranslate()
  const { seen, guest, eventId } = person
  const name = person.name || t('desk-nameless')
  const send = (kind: MarkKind) => ({ intent: 'mark', kind, eventId, guest: guest.kind, guestId: guest.id })
  if (!seen) {
    const button = (
      <Button type="submit" action="progressive" label={t('desk-roll-call-seen-label', name)} autoFocus={isLast}>
        {t('desk-roll-call-seen')}
      </Button>
    )
    return inForm?.(send('seen'), button)
  }
  const undo = (
    <Button type="submit" weight="quiet" label={t('desk-roll-call-unseen-label', name)} autoFocus={isLast}>
      {t('desk-undo')}
    </Button>
  )
  return (
    <>
      <SeenBy {...seen} timeZone={timeZone} />
      {inForm?.(send('unseen'), undo)}
    </>
  )
}

function SeenBy({ at, by, timeZone }: Readonly<{ at: string; by: string | null; timeZone: string }>) {
  const t = useTranslate()
  const format = useFormat()
  return (
    <p className="fy-with-icon">
      <Icon name="success" label={t('desk-roll-call-seen')} />
      <span>
        <time dateTime={at}>{format.time(at, timeZone)}</time>
        {by && (
          <>
            {' · '}
            <bdi>{by}</bdi>
          </>
        )}
      </span>
    </p>
  )
}
