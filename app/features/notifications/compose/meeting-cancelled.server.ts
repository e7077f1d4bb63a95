import { type MailContent } from '#app/mail/content.ts'
import { type Composer } from './composer.ts'
import { findMeetingMail, isDoer, meetingPage, sayWhen, toInvited, type MeetingMail } from './meeting-notice.server.ts'
import { toVisitor, type Reader } from './visit-notice.ts'

/**
 * A meeting that does not take place: to all who expected it. Whoever declined knows already that they are free, and
 * the visitor of a cancelled visit has that in one mail.
 */
export const composeMeetingCancelled: Composer = async (db, event) => {
  const mail = await findMeetingMail(db, event)
  if (!mail || mail.meeting.status !== 'cancelled') return []
  const people = mail.invited.filter(({ staffId, answer }) => !isDoer(event, staffId) && answer !== 'declined')
  const toStaff = people.map((person) =>
    toInvited(db, { mail, person, kind: 'meeting-cancelled', method: 'CANCEL' }, (reader) => ({
      ...sayNews(reader, mail),
      paragraphs: [reader.t('mail-meeting-cancelled-words')],
      button: { label: reader.t('mail-meeting-open'), href: meetingPage(mail.meeting.id) },
    })),
  )
  const expecting = mail.expecting.filter(({ decision }) => decision !== 'cancelled')
  const toVisitors = expecting.flatMap((visit) =>
    toVisitor(visit, 'meeting-cancelled-visitor', (reader) => ({
      ...sayNews(reader, { ...mail, visit }),
      paragraphs: [reader.t('mail-meeting-moved-words-visitor')],
      button: { label: reader.t('mail-visit-open'), href: visit.pages.own },
    })),
  )
  return [...(await Promise.all(toStaff)).flat(), ...toVisitors]
}

function sayNews(reader: Reader, { meeting, visit }: MeetingMail): Omit<MailContent, 'closing'> {
  const { t, format } = reader
  const { timeZone } = meeting.office
  const day = format.shortDate(meeting.start, timeZone)
  return {
    subject: t('mail-meeting-cancelled-subject', meeting.title, day),
    heading: t('mail-meeting-cancelled-heading', meeting.title),
    paragraphs: [],
    facts: [
      [t('mail-meeting-when'), sayWhen(reader, meeting, timeZone)],
      [t('mail-visit-visitor'), visit.visitor.name],
    ],
  }
}
