import { findVisitForMail } from '#app/features/visits/queries/visit-mail.server.ts'
import { type Composer } from './composer.ts'
import { findMeetingMail, isDoer, meetingPage, sayWhen, toInvited, venueFacts } from './meeting-notice.server.ts'

/** A visitor no longer comes to a meeting that was planned for somebody else: its staff learn it, and it takes place. */
export const composeGuestLeft: Composer = async (db, event) => {
  const mail = await findMeetingMail(db, event)
  const guest = await findVisitForMail(db, String(event.payload.visitId))
  if (!mail || !guest || mail.meeting.status !== 'planned') return []
  const { meeting } = mail
  const people = mail.invited.filter(({ staffId, answer }) => !isDoer(event, staffId) && answer !== 'declined')
  const { name } = guest.visitor
  const notices = people.map((person) =>
    toInvited(db, { mail, person, kind: 'guest-left', method: 'REQUEST' }, (reader) => ({
      subject: reader.t('mail-guest-left-subject', name, meeting.title),
      heading: reader.t('mail-guest-left-heading', name),
      paragraphs: [reader.t('mail-guest-left-words')],
      facts: [
        [reader.t('mail-meeting-what'), meeting.title],
        [reader.t('mail-meeting-when'), sayWhen(reader, meeting, meeting.office.timeZone)],
        ...venueFacts(reader, mail),
      ],
      button: { label: reader.t('mail-meeting-open'), href: meetingPage(meeting.id) },
    })),
  )
  return (await Promise.all(notices)).flat()
}
