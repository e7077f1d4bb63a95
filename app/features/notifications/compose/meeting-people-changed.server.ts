import { settings } from '#app/config/settings.server.ts'
import { listTakenOff, listToldSince } from '#app/features/itineraries/queries/meeting-mail.server.ts'
import { type Person } from '#app/features/itineraries/model.ts'
import { findVisitForMail } from '#app/features/visits/queries/visit-mail.server.ts'
import { type MailContent } from '#app/mail/content.ts'
import { type Db } from '#app/storage/client.server.ts'
import { type Notice, type StoredEvent } from '../model.ts'
import { type Composer } from './composer.ts'
import { inviteAll } from './meeting-planned.server.ts'
import {
  findMeetingMail,
  isDoer,
  isToldTogether,
  meetingPage,
  sayWhen,
  toInvited,
  venueFacts,
  type MeetingMail,
} from './meeting-notice.server.ts'
import { toVisitor, type Reader } from './visit-notice.ts'

/** Other people at a meeting: whoever is new is invited, whoever is off it has it taken back, the others learn it. */
export const composeMeetingPeopleChanged: Composer = async (db, event) => {
  const mail = await findMeetingMail(db, event)
  if (!mail || mail.meeting.status !== 'planned') return []
  const { added, removed } = event.payload as Readonly<{ added: readonly Person[]; removed: readonly Person[] }>
  const isNew = ({ staffId }: Readonly<{ staffId: string }>) => added.some((one) => one.staffId === staffId)
  const others = mail.invited.filter(({ staffId }) => !isDoer(event, staffId))
  const notices = await Promise.all([
    inviteAll(db, mail, others.filter(isNew)),
    ...others.filter((person) => !isNew(person)).map((person) => tellWhoStays(db, mail, person)),
    takeBack(db, event, mail, removed),
    tellGuestsWhoLeft(db, mail, removed.filter(({ visitId }) => !visitId || !isToldTogether(event, visitId))),
  ])
  return [...notices.flat(), ...tellVisitors(mail, added)]
}

/** The invitation as it is now, with the answer that they gave. */
function tellWhoStays(db: Db, mail: MeetingMail, person: MeetingMail['invited'][number]) {
  return toInvited(db, { mail, person, kind: 'meeting-people', method: 'REQUEST' }, (reader) => ({
    ...sayWhoComes(reader, mail),
    paragraphs: [reader.t('mail-meeting-people-words')],
    button: { label: reader.t('mail-meeting-open'), href: meetingPage(mail.meeting.id) },
  }))
}

async function takeBack(db: Db, event: StoredEvent, mail: MeetingMail, removed: readonly Person[]) {
  const people = await listTakenOff(db, removed.flatMap(({ staffId }) => staffId ?? []))
  const notices = people
    .filter(({ staffId }) => !isDoer(event, staffId))
    .map((person) =>
      toInvited(db, { mail, person, kind: 'meeting-taken-off', method: 'CANCEL', isOff: true }, (reader) => ({
        ...sayWithoutYou(reader, mail),
        paragraphs: [reader.t('mail-meeting-cancelled-words')],
        button: { label: reader.t('mail-meeting-mine'), href: `${settings().origin}/meetings` },
      })),
    )
  return (await Promise.all(notices)).flat()
}

async function tellGuestsWhoLeft(db: Db, mail: MeetingMail, removed: readonly Person[]): Promise<readonly Notice[]> {
  const visitIds = removed.flatMap(({ visitId }) => visitId ?? [])
  const told = await listToldSince(db, visitIds, mail.meeting.createdAt)
  const visits = await Promise.all(told.map((id) => findVisitForMail(db, id)))
  return visits.flatMap((visit) =>
    visit
      ? toVisitor(visit, 'meeting-taken-off-visitor', (reader) => ({
          ...sayWithoutYou(reader, mail),
          paragraphs: [reader.t('mail-meeting-moved-words-visitor')],
          button: { label: reader.t('mail-visit-open'), href: visit.pages.own },
        }))
      : [],
  )
}

function tellVisitors(mail: MeetingMail, added: readonly Person[]): readonly Notice[] {
  return mail.expecting.flatMap((visit) => {
    const isNew = added.some(({ visitId }) => visitId === visit.id)
    return toVisitor(visit, isNew ? 'meeting-added-visitor' : 'meeting-people-visitor', (reader) => ({
      ...(isNew ? sayNew(reader, mail) : sayWhoComes(reader, mail)),
      paragraphs: [reader.t('mail-meeting-moved-words-visitor')],
      button: { label: reader.t('mail-visit-open'), href: visit.pages.own },
    }))
  })
}

type News = Omit<MailContent, 'closing'>

function sayWhoComes(reader: Reader, mail: MeetingMail): News {
  const { title } = mail.meeting
  const subject = reader.t('mail-meeting-people-subject', title, sayDay(reader, mail))
  return { subject, heading: reader.t('mail-meeting-people-heading', title), paragraphs: [], facts: factsOf(reader, mail) }
}

function sayNew(reader: Reader, mail: MeetingMail): News {
  const { title } = mail.meeting
  const subject = reader.t('mail-meeting-added-subject', title, sayDay(reader, mail))
  return { subject, heading: reader.t('mail-meeting-added-heading', title), paragraphs: [], facts: factsOf(reader, mail) }
}

function sayWithoutYou(reader: Reader, mail: MeetingMail): News {
  const { title } = mail.meeting
  return {
    subject: reader.t('mail-meeting-off-subject', title, sayDay(reader, mail)),
    heading: reader.t('mail-meeting-off-heading', title),
    paragraphs: [],
    facts: factsOf(reader, mail).slice(0, 1),
  }
}

function factsOf(reader: Reader, mail: MeetingMail): NonNullable<MailContent['facts']> {
  const { meeting } = mail
  return [[reader.t('mail-meeting-when'), sayWhen(reader, meeting, meeting.office.timeZone)], ...venueFacts(reader, mail)]
}

function sayDay({ format }: Reader, { meeting }: MeetingMail): string {
  return format.shortDate(meeting.start, meeting.office.timeZone)
}
