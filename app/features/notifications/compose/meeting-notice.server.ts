import { settings } from '#app/config/settings.server.ts'
import { presentMeeting } from '#app/features/calendar/present.ts'
import { findMeetingForCalendar } from '#app/features/calendar/queries/meeting-entry.server.ts'
import { renderInvitation, type InvitationMethod } from '#app/features/calendar/templates/invitation-text.ts'
import { respondToken } from '#app/features/itineraries/invitation-pass.server.ts'
import { type MeetingDetails } from '#app/features/itineraries/model.ts'
import { findMeetingForMail, type InvitedForMail } from '#app/features/itineraries/queries/meeting-mail.server.ts'
import { findVisitForMail, type VisitForMail } from '#app/features/visits/queries/visit-mail.server.ts'
import { createFormat } from '#app/i18n/format.ts'
import { languageOf, translatorFor } from '#app/i18n/locale.server.ts'
import { type Interval } from '#app/lib/office-time.ts'
import { type MailContent } from '#app/mail/content.ts'
import { type Db } from '#app/storage/client.server.ts'
import { type MailKind } from '../mail-kinds.ts'
import { type Notice, type StoredEvent } from '../model.ts'
import { toStaff, type Reader } from './visit-notice.ts'

export type MeetingMail = Readonly<{
  meeting: MeetingDetails
  visit: VisitForMail
  invited: readonly InvitedForMail[]
  /** The visits, that one or others, whose visitors expect the meeting, but for those who hear of it with other changes. */
  expecting: readonly VisitForMail[]
}>

/** The meeting that an event is about, with its visit; null when it has been forgotten. */
export async function findMeetingMail(db: Db, event: StoredEvent): Promise<MeetingMail | null> {
  const found = await findMeetingForMail(db, String(event.payload.meetingId))
  const visit = found && (await findVisitForMail(db, found.meeting.visit.id))
  if (!visit) return null
  const told = found.told.filter((id) => !isToldTogether(event, id))
  const visits = await Promise.all(told.map((id) => findVisitForMail(db, id)))
  return { ...found, visit, expecting: visits.filter((each) => each !== null) }
}

/** Whether a visit's visitor hears of it with the other late changes of their plan. */
export function isToldTogether({ payload }: StoredEvent, visitId: string): boolean {
  return ((payload.toldTogether ?? []) as readonly string[]).includes(visitId)
}

/** Whoever did it knows. */
export function isDoer({ actorKind, actorId }: StoredEvent, staffId: string): boolean {
  return actorKind === 'staff' && actorId === staffId
}

type ToInvited = Readonly<{
  mail: MeetingMail
  person: InvitedForMail
  kind: MailKind
  method: InvitationMethod
  /** Whether they were taken off the meeting, which takes place without them. */
  isOff?: boolean
}>

/** A mail to one of those invited, with the same thing for their calendar. */
export async function toInvited(
  db: Db,
  { mail, person, kind, method, isOff }: ToInvited,
  words: (reader: Reader) => Omit<MailContent, 'closing'>,
): Promise<readonly Notice[]> {
  const calendar = await invitationFor(db, mail.meeting.id, { person, method, isOff })
  const t = translatorFor(person.locale)
  const closing = [t('mail-meeting-because'), t('mail-closing')]
  return toStaff([person], mail.visit, kind, words).map((notice) => ({
    ...notice,
    content: { ...notice.content, closing },
    ...(calendar && { calendar: { method, content: calendar } }),
  }))
}

async function invitationFor(db: Db, meetingId: string, { person, method, isOff }: Omit<ToInvited, 'mail' | 'kind'>) {
  const { locale, name, email } = person
  const row = await findMeetingForCalendar(db, meetingId)
  if (!row || row.staff.length === 0) return null
  const entry = presentMeeting(row, {
    t: translatorFor(locale),
    format: createFormat(languageOf(locale).bcp47),
    level: 'full',
    audience: 'staff',
    personal: true,
    host: new URL(settings().origin).hostname,
  })
  const only = method === 'DECLINECOUNTER' || isOff ? { only: email } : {}
  const addressed = isOff ? { ...entry, attendees: [{ name, email, participation: 'waiting' as const }] } : entry
  return renderInvitation(addressed, method, { ...only, language: languageOf(locale).bcp47 })
}

/** Where, and who comes. */
export function venueFacts({ t, format }: Reader, { meeting, visit }: MeetingMail): NonNullable<MailContent['facts']> {
  const { room, onlineUrl, staff, visitors } = meeting
  const places = [room ? [room.name, room.area].filter(Boolean).join(', ') : '', onlineUrl ?? ''].filter(Boolean)
  const where = places.length > 0 ? places.join('\n') : visit.office.name
  const people = [...visitors.map(({ nameToShow }) => nameToShow), ...staff.map(({ name }) => name)]
  return [
    [t('mail-meeting-where'), where],
    [t('mail-meeting-with'), format.list(people)],
  ]
}

/** "Friday, 4 December, 9:00 – 9:30 AM (Pacific Standard Time)" */
export function sayWhen({ t, format }: Reader, { start, end }: Interval, timeZone: string): string {
  return t(
    'mail-when',
    format.dayAndMonth(start, timeZone),
    format.timeRange(start, end, timeZone),
    format.zoneName(start, timeZone),
  )
}

/** The three answers, each a link to the page on which one press gives it. */
export function answerLinks({ t }: Reader, attendeeId: string): Pick<MailContent, 'button' | 'links'> {
  const page = `${settings().origin}/respond/${respondToken(attendeeId)}`
  return {
    button: { label: t('mail-meeting-accept'), href: `${page}?answer=accepted` },
    links: [
      { label: t('mail-meeting-decline'), href: `${page}?answer=declined` },
      { label: t('mail-meeting-other-time'), href: `${page}?answer=other-time` },
    ],
  }
}

/** The way to a meeting's page, for staff who sign in. */
export function meetingPage(meetingId: string): string {
  return `${settings().origin}/meetings/${meetingId}`
}
