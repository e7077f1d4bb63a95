import { type LocalDate } from '#app/lib/calendar-date.ts'

/** A person in the community. Known by an id of our own: mail addresses and usernames change. */
export type Contact = Readonly<{
  id: string
  nameToShow: string
  howToSay: string
  pronouns: string
  email: string | null
  phone: string | null
  username: string | null
  homeWiki: string
  affiliates: readonly string[]
  languages: readonly string[]
  canHelpWith: readonly string[]
  wantsHelpWith: readonly string[]
  metThrough: string
  /** The language this person is written to. */
  locale: string
  agreedToStayAt: Date | null
  reviewOn: LocalDate | null
  /** When they were asked whether they still agree, and reminded of it; null again once they do. */
  reviewAskedAt: Date | null
  reviewRemindedAt: Date | null
  doNotContact: boolean
  revision: number
}>

/** What people say of themselves when they ask for a visit or put their record right. */
export type ContactDetails = Readonly<{
  nameToShow: string
  howToSay: string
  pronouns: string
  email: string
  username: string | null
  homeWiki: string
  affiliates: readonly string[]
  languages: readonly string[]
}>

/** What the liaison writes down of somebody; agreeing to stay is decided apart. */
export type ContactRecord = Omit<Contact, 'id' | 'revision' | keyof Agreement>

/** What is known of somebody's agreement that their record stays. */
export type Agreement = Pick<Contact, 'agreedToStayAt' | 'reviewOn' | 'reviewAskedAt' | 'reviewRemindedAt'>

/** What the feature announces. The link itself is made again by whoever writes the mail. */
export type ContactEvent =
  | Readonly<{ type: 'own-record-offered'; contactId: string; linkId: string }>
  | Readonly<{ type: 'record-review-asked'; contactId: string; linkId: string }>
