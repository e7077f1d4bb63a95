import { type Db } from '#app/storage/client.server.ts'
import { type Notice } from '../model.ts'
import { type Composer } from './composer.ts'
import { answerLinks, findMeetingMail, isDoer, sayWhen, toInvited, venueFacts, type MeetingMail } from './meeting-notice.server.ts'

/** A new meeting: an invitation to each of the staff in it, but for who planned it. */
export const composeMeetingPlanned: Composer = async (db, event) => {
  const mail = await findMeetingMail(db, event)
  if (!mail || mail.meeting.status !== 'planned') return []
  return inviteAll(db, mail, mail.invited.filter(({ staffId }) => !isDoer(event, staffId)))
}

/** The question whether they come, to some of those who are asked. */
export async function inviteAll(db: Db, mail: MeetingMail, people: MeetingMail['invited']): Promise<readonly Notice[]> {
  const { meeting, visit } = mail
  const notices = people.map((person) =>
    toInvited(db, { mail, person, kind: 'meeting-planned', method: 'REQUEST' }, (reader) => ({
      subject: reader.t(
        'mail-meeting-planned-subject',
        meeting.title,
        reader.format.shortDate(meeting.start, meeting.office.timeZone),
      ),
      heading: reader.t('mail-meeting-planned-heading', visit.visitor.name),
      paragraphs: [reader.t('mail-meeting-planned-words'), meeting.note].filter((text) => text !== ''),
      facts: [
        [reader.t('mail-meeting-what'), meeting.title],
        [reader.t('mail-meeting-when'), sayWhen(reader, meeting, meeting.office.timeZone)],
        ...venueFacts(reader, mail),
      ],
      ...answerLinks(reader, person.attendeeId),
    })),
  )
  return (await Promise.all(notices)).flat()
}
