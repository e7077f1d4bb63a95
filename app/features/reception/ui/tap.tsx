import { type ReactNode } from 'react'
import { Button } from '#app/ui/button.tsx'
import { type Guest } from '../model.ts'

const deskAction = '/desk?index'

type Props = Readonly<{
  intent: 'arrive' | 'leave' | 'undo'
  eventId: string
  guest?: Guest
  undoes?: string
  /** Says whom it is about, for those who listen. */
  label: string
  weight?: 'primary' | 'normal' | 'quiet'
  progressive?: boolean
  children: ReactNode
}>

/** A form of one button: it works before scripts arrive, and twice is once. */
export function Tap({ intent, eventId, guest, undoes, label, weight = 'normal', progressive, children }: Props) {
  return (
    <form method="post" action={deskAction}>
      <input type="hidden" name="intent" value={intent} />
      <input type="hidden" name="eventId" value={eventId} />
      {guest && <input type="hidden" name="guest" value={guest.kind} />}
      {guest && <input type="hidden" name="guestId" value={guest.id} />}
      {undoes && <input type="hidden" name="undoes" value={undoes} />}
      <Button type="submit" weight={weight} {...(progressive && { action: 'progressive' as const })} label={label}>
        {children}
      </Button>
    </form>
  )
}
