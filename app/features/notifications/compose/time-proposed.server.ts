import { listLiaisons } from '#app/features/visits/queries/visit-mail.server.ts'
import { type Composer } from './composer.ts'
import { findMeetingMail, isDoer, meetingPage, sayWhen } from './meeting-notice.server.ts'
import { toStaff } from './visit-notice.ts'

/** Another time that somebody invited asks for: to those who can move the meeting. */
export const composeTimeProposed: Composer = async (db, event) => {
  const mail = await findMeetingMail(db, event)
  const person = mail?.meeting.staff.find(({ attendeeId }) => attendeeId === event.payload.attendeeId)
  if (!mail || !person?.proposed || mail.meeting.status !== 'planned') return []
  const { meeting, visit } = mail
  const { proposed, name, staffId } = person
  const planners = [...(await listLiaisons(db, visit.office.id)), visit.host].filter(
    (each) => each !== null && !isDoer(event, each.id) && each.id !== staffId,
  )
  const { timeZone } = meeting.office
  return toStaff(planners, visit, 'time-proposed', (reader) => ({
    subject: reader.t('mail-meeting-proposed-subject', name, meeting.title),
    heading: reader.t('mail-meeting-proposed-heading', name),
    paragraphs: [reader.t('mail-meeting-proposed-words')],
    facts: [
      [reader.t('mail-meeting-what'), meeting.title],
      [reader.t('mail-visit-visitor'), visit.visitor.name],
      [reader.t('mail-meeting-when'), sayWhen(reader, meeting, timeZone)],
      [reader.t('mail-meeting-asked'), sayWhen(reader, proposed, timeZone)],
    ],
    button: { label: reader.t('mail-meeting-open'), href: meetingPage(meeting.id) },
  }))
}
