import { type ReceptionAnswer } from '../../tablet-model.ts'
import { askHouse } from './ask-house.ts'
import { type Kiosk } from './kiosk.ts'

const everyMs = 2_000

/** Asks the house who comes, as long as somebody who is in stands there and does not know it. */
export function watchHost(kiosk: Kiosk): void {
  let watched = ''
  kiosk.subscribe(() => {
    const eventId = waitingAt(kiosk)?.eventId
    if (!eventId || eventId === watched) return
    watched = eventId
    void watch(kiosk, eventId)
  })
}

/** Whoever came in and may still hear who comes: the house knows of them, and they have a mark. */
function waitingAt(kiosk: Kiosk) {
  const { screen } = kiosk.view().state
  if (screen.at !== 'done' || !screen.found.mark || screen.reception?.coming) return null
  return { eventId: screen.eventId, heard: screen.heard, mark: screen.found.mark }
}

async function watch(kiosk: Kiosk, eventId: string): Promise<void> {
  for (;;) {
    const waiting = waitingAt(kiosk)
    if (waiting?.eventId !== eventId) return
    if (waiting.heard) await ask(kiosk, waiting)
    await new Promise((resolve) => setTimeout(resolve, everyMs))
  }
}

async function ask(kiosk: Kiosk, { eventId, mark }: Readonly<{ eventId: string; mark: string }>): Promise<void> {
  const { status, body } = await askHouse('/kiosk/reception', { send: { mark }, withinMs: everyMs, says: ['reception'] })
  const { reception } = status === 200 ? (body as ReceptionAnswer) : { reception: null }
  if (reception) kiosk.take({ kind: 'told', eventId, reception })
}
