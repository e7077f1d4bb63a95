import { hashToken } from '#app/lib/token.ts'
import { type Interval } from '#app/lib/office-time.ts'
import { type Meeting, type Stop } from '../model.ts'

/**
 * The times of a stop as one text, to be compared and kept in an event; null when it was taken out.
 * As all states: `start/end/place`.
 */
export function stateOfStop({ when, status }: Pick<Stop, 'when' | 'status'>): string | null {
  return status === 'planned' ? [...timesOf(when), ''].join('/') : null
}

/** Times and place of a meeting. An address on the web opens a room for whoever has it, so its hash stands for it. */
export function stateOfMeeting(meeting: Pick<Meeting, 'when' | 'status' | 'roomId' | 'onlineUrl'>): string | null {
  const { when, status, roomId, onlineUrl } = meeting
  if (status !== 'planned') return null
  const place = [roomId ?? '', onlineUrl ? hashToken(onlineUrl).slice(0, 16) : ''].join('+')
  return [...timesOf(when), place].join('/')
}

/** What a state of a stop or a meeting says. */
export function readState(state: string): Interval & Readonly<{ roomId: string | null }> {
  const [start = '', end = '', place = ''] = state.split('/')
  return { start: new Date(start), end: new Date(end), roomId: place.split('+')[0] || null }
}

function timesOf({ start, end }: Interval): readonly string[] {
  return [start.toISOString(), end.toISOString()]
}
