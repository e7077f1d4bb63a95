import { stateOfMeeting } from '#app/features/itineraries/queries/plan-states.server.ts'
import { type Interval } from '#app/lib/office-time.ts'
import { type MailContent } from '#app/mail/content.ts'
import { type StoredEvent } from '../model.ts'
import { type Composer } from './composer.ts'
import {
  answerLinks,
  findMeetingMail,
  isDoer,
  meetingPage,
  sayWhen,
  toInvited,
  venueFacts,
  type MeetingMail,
} from './meeting-notice.server.ts'
import { toVisitor, type Reader } from './visit-notice.ts'

/**
 * Another time or place: all sides learn it, the staff with the question whether they come then. Several late moves are
 * one; whoever made the last of them knows. One that is back where it was is nothing, but to those whose answer it cost.
 */
export const composeMeetingMoved: Composer = async (db, event, gathered = [event]) => {
  const mail = await findMeetingMail(db, event)
  if (!mail || mail.meeting.status !== 'planned') return []
  const { meeting } = mail
  const told = mail.invited.flatMap((person) => {
    const unknown = gathered[gathered.findLastIndex((each) => isDoer(each, person.staffId)) + 1]
    const isNews = unknown && (!isBack(unknown, meeting) || hasLostAnswer(unknown, person))
    return isNews ? [{ person, before: timesBefore(unknown) }] : []
  })
  const toStaff = told.map(({ person, before }) =>
    toInvited(db, { mail, person, kind: 'meeting-moved', method: 'REQUEST' }, (reader) => {
      const news = sayNews(reader, mail, before)
      const asked = person.answer === 'waiting'
      return asked
        ? { ...news, paragraphs: [reader.t('mail-meeting-moved-words')], ...answerLinks(reader, person.attendeeId) }
        : { ...news, button: { label: reader.t('mail-meeting-open'), href: meetingPage(meeting.id) } }
    }),
  )
  const toVisitors = mail.expecting.flatMap((visit) =>
    toVisitor(visit, 'meeting-moved-visitor', (reader) => ({
      ...sayNews(reader, mail, timesBefore(event)),
      paragraphs: [reader.t('mail-meeting-moved-words-visitor')],
      button: { label: reader.t('mail-visit-open'), href: visit.pages.own },
    })),
  )
  return [...(await Promise.all(toStaff)).flat(), ...toVisitors]
}

type Before = Readonly<{ start: string; end: string; state?: string | null; answered?: readonly string[] }>

function isBack({ payload }: StoredEvent, { start, end, status, room, onlineUrl }: MeetingMail['meeting']): boolean {
  const { state } = payload.before as Before
  return state === stateOfMeeting({ when: { start, end }, status, roomId: room?.id ?? null, onlineUrl })
}

function hasLostAnswer({ payload }: StoredEvent, { staffId, answer }: MeetingMail['invited'][number]): boolean {
  return answer === 'waiting' && ((payload.before as Before).answered ?? []).includes(staffId)
}

function timesBefore({ payload }: StoredEvent): Interval {
  const before = payload.before as Before
  return { start: new Date(before.start), end: new Date(before.end) }
}

function sayNews(reader: Reader, mail: MeetingMail, before: Interval): Omit<MailContent, 'closing'> {
  const { t, format } = reader
  const { meeting } = mail
  const { timeZone } = meeting.office
  const newTime = meeting.start.getTime() !== before.start.getTime() || meeting.end.getTime() !== before.end.getTime()
  const was = newTime ? ([[t('mail-meeting-was'), sayWhen(reader, before, timeZone)]] as const) : []
  return {
    subject: t('mail-meeting-moved-subject', meeting.title, format.dateTime(meeting.start, timeZone)),
    heading: t('mail-meeting-moved-heading', meeting.title),
    paragraphs: [],
    facts: [...was, [t('mail-meeting-now'), sayWhen(reader, meeting, timeZone)], ...venueFacts(reader, mail)],
  }
}
