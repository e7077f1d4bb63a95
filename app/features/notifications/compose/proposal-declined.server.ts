import { type Interval } from '#app/lib/office-time.ts'
import { type StoredEvent } from '../model.ts'
import { type Composer } from './composer.ts'
import { answerLinks, findMeetingMail, isDoer, sayWhen, toInvited, venueFacts } from './meeting-notice.server.ts'

/** The other time does not work: to the one who asked for it, with the question whether they come as planned. */
export const composeProposalDeclined: Composer = async (db, event) => {
  const mail = await findMeetingMail(db, event)
  const person = mail?.invited.find(({ attendeeId }) => attendeeId === event.payload.attendeeId)
  if (!mail || !person || isDoer(event, person.staffId)) return []
  if (mail.meeting.status !== 'planned' || person.proposed) return []
  const { meeting } = mail
  const { timeZone } = meeting.office
  return toInvited(db, { mail, person, kind: 'proposal-declined', method: 'DECLINECOUNTER' }, (reader) => ({
    subject: reader.t('mail-meeting-stays-subject', meeting.title),
    heading: reader.t('mail-meeting-stays-heading', meeting.title),
    paragraphs: [reader.t('mail-meeting-stays-words')],
    facts: [
      [reader.t('mail-meeting-asked'), sayWhen(reader, askedFor(event), timeZone)],
      [reader.t('mail-meeting-when'), sayWhen(reader, meeting, timeZone)],
      ...venueFacts(reader, mail),
    ],
    ...answerLinks(reader, person.attendeeId),
  }))
}

function askedFor({ payload }: StoredEvent): Interval {
  const { asked } = payload as { asked: { start: string; end: string } }
  return { start: new Date(asked.start), end: new Date(asked.end) }
}
