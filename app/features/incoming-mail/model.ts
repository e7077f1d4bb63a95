import { type Interval } from '#app/lib/office-time.ts'

/** What a message says of itself, before anybody looks at what is planned. */
export type ReadMessage = Readonly<{
  /** Message-ID as it stands in the message; null where it has none. */
  messageId: string | null
  /** The one address in From, in lower case; null where there is none, or several. */
  from: string | null
  subject: string
  /** What the sender wrote, without markup. */
  words: string
  /** Authentication-Results, the last one added first. */
  proofs: readonly string[]
  calendars: readonly CalendarPart[]
}>

/** A `text/calendar` part with the method that its MIME header names. */
export type CalendarPart = Readonly<{ method: string | null; text: string }>

export type SaidWord = 'accepted' | 'declined' | 'tentative' | 'delegated' | 'other-time'

/** An answer as a calendar program sends it (RFC 5546). */
export type CalendarReply = Readonly<{
  method: 'REPLY' | 'COUNTER'
  uid: string
  /** The address of the one who answers, in lower case. */
  attendee: string
  says: SaidWord
  sequence: number
  stampedAt: Date
  /** The time that is named: the one answered, or the other one asked for. Null where it cannot be told. */
  when: Interval | null
}>

/** The invitation that an answer is to. */
export type AnsweredInvitation = Readonly<{
  meetingId: string
  attendeeId: string
  staffId: string
  /** The times at which the meeting stands. */
  when: Interval
  /** The revision in which people were last asked to come. */
  askedRevision: number
  /** The last answer that was taken from this person. */
  last: Readonly<{ /** Null where it came by a link. */ sequence: number | null; stampedAt: Date }> | null
}>

/** Why a message changes nothing by itself and waits for a person. */
export type KeptReason =
  | 'mail-unreadable'
  | 'sender-missing'
  | 'calendar-missing'
  | 'calendar-too-large'
  | 'calendar-unreadable'
  | 'calendar-several-events'
  | 'method-differs'
  | 'method-no-answer'
  | 'attendee-unclear'
  | 'meeting-unknown'
  | 'attendee-unknown'
  | 'sender-differs'
  | 'sender-unproven'
  | 'out-of-date'
  | 'time-unreadable'
  | 'tentative'
  | 'delegated'
  | 'meeting-changed'
  | 'meeting-over'
  | 'person-busy'
  | 'time-impossible'

export type Outcome = 'applied' | 'kept' | 'settled'

/** A message that waits for a person. */
export type KeptMail = Readonly<{
  id: string
  fromAddress: string
  subject: string
  words: string
  reason: KeptReason
  answer: SaidWord | null
  receivedAt: Date
  /** The meeting, and the person invited to it who is said to answer. */
  about: Readonly<{ id: string; title: string; start: Date; person: string | null }> | null
}>
