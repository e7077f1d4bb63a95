import { listLiaisons } from '#app/features/visits/queries/visit-mail.server.ts'
import { type Composer } from './composer.ts'
import { findMeetingMail, isDoer, meetingPage, sayWhen, venueFacts } from './meeting-notice.server.ts'
import { toStaff } from './visit-notice.ts'

/** Yes or no to an invitation: to those who plan, the liaisons and the visit's host. */
export const composeInvitationAnswered: Composer = async (db, event) => {
  const mail = await findMeetingMail(db, event)
  const person = mail?.meeting.staff.find(({ attendeeId }) => attendeeId === event.payload.attendeeId)
  if (!mail || !person || person.answer === 'waiting') return []
  const { meeting, visit } = mail
  const { answer, name, staffId } = person
  const planners = [...(await listLiaisons(db, visit.office.id)), visit.host].filter(
    (each) => each !== null && !isDoer(event, each.id) && each.id !== staffId,
  )
  return toStaff(planners, visit, 'invitation-answered', (reader) => ({
    subject: reader.t(`mail-meeting-${answer}-subject`, name, meeting.title),
    heading: reader.t(`mail-meeting-${answer}-heading`, name),
    paragraphs: answer === 'declined' ? [reader.t('mail-meeting-declined-words')] : [],
    facts: [
      [reader.t('mail-meeting-what'), meeting.title],
      [reader.t('mail-meeting-when'), sayWhen(reader, meeting, meeting.office.timeZone)],
      ...venueFacts(reader, mail),
    ],
    button: { label: reader.t('mail-meeting-open'), href: meetingPage(meeting.id) },
  }))
}
