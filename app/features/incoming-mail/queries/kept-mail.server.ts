import { type StaffActor } from '#app/access/policy.ts'
import { mayReadIncomingMail } from '#app/access/policy/house.ts'
import { db, type Db } from '#app/storage/client.server.ts'
import { type KeptMail, type KeptReason, type SaidWord } from '../model.ts'

const most = 50

const shown = {
  id: true,
  fromAddress: true,
  subject: true,
  words: true,
  reason: true,
  answer: true,
  receivedAt: true,
  meetingId: true,
  attendeeId: true,
} as const

/**
 * The messages that wait for a person, the oldest first: those about a meeting of the office, and those that are about
 * none. Words that somebody sent are shown as text alone.
 */
export async function listKeptMail(actor: StaffActor): Promise<readonly KeptMail[]> {
  if (!mayReadIncomingMail(actor)) return []
  const rows = await db.incomingMail.findMany({
    where: { outcome: 'kept' },
    orderBy: [{ receivedAt: 'asc' }, { id: 'asc' }],
    take: most,
    select: shown,
  })
  const meetings = await db.meeting.findMany({
    where: { id: { in: rows.flatMap(({ meetingId }) => meetingId ?? []) } },
    select: {
      id: true,
      officeId: true,
      title: true,
      startsAt: true,
      attendees: { select: { id: true, staff: { select: { name: true } } } },
    },
  })
  return rows
    .map(({ meetingId, attendeeId, ...mail }) => {
      const meeting = meetings.find(({ id }) => id === meetingId)
      const about = meeting ? aboutOf(meeting, attendeeId) : null
      return { ...mail, ...typed(mail), officeId: meeting?.officeId, about }
    })
    .filter(({ officeId }) => officeId === undefined || officeId === actor.officeId)
}

type MeetingRow = Readonly<{
  id: string
  title: string
  startsAt: Date
  attendees: readonly Readonly<{ id: string; staff: Readonly<{ name: string }> | null }>[]
}>

function aboutOf({ id, title, startsAt, attendees }: MeetingRow, attendeeId: string | null): KeptMail['about'] {
  const person = attendees.find((each) => each.id === attendeeId)?.staff?.name ?? null
  return { id, title, start: startsAt, person }
}

function typed({ reason, answer }: Readonly<{ reason: string | null; answer: string | null }>) {
  return { reason: reason as KeptReason, answer: answer as SaidWord | null }
}

/** The office whose meeting a message is about; undefined where it is about none. */
export async function findMailOffice(on: Db, meetingId: string | null): Promise<string | undefined> {
  const meeting = meetingId && (await on.meeting.findUnique({ where: { id: meetingId }, select: { officeId: true } }))
  return meeting ? meeting.officeId : undefined
}
