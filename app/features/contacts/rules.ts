import { addDays, type LocalDate } from '#app/lib/calendar-date.ts'
import { accept, refuse, type Result } from '#app/lib/result.ts'
import { type Agreement, type Contact, type ContactDetails, type ContactRecord } from './model.ts'

/** Mail addresses are compared without regard to case, and kept that way. */
export function foldEmail(email: string): string {
  return email.trim().toLowerCase()
}

/** Takes over what is new; what is known of somebody is never written over by a form that anybody could send. */
export function fillGaps(contact: Contact, details: ContactDetails): Contact {
  return {
    ...contact,
    howToSay: contact.howToSay || details.howToSay,
    pronouns: contact.pronouns || details.pronouns,
    username: contact.username ?? details.username,
    homeWiki: contact.homeWiki || details.homeWiki,
    affiliates: contact.affiliates.length > 0 ? contact.affiliates : details.affiliates,
    languages: contact.languages.length > 0 ? contact.languages : details.languages,
  }
}

/** The record as its owner wants it. */
export function correctDetails(contact: Contact, details: ContactDetails): Contact {
  return { ...contact, ...details, email: foldEmail(details.email), revision: contact.revision + 1 }
}

/** Words that were typed one after another with commas of any script between them. */
export function splitList(text: string): readonly string[] {
  const words = text.split(/[,،、，;؛\n]/u).map((word) => word.trim())
  return [...new Set(words.filter((word) => word !== ''))]
}

/** After how many days somebody who agreed to stay is asked again: two years. */
const reviewDays = 730

/** Somebody whom nobody has asked yet whether their record may stay. */
export const notAsked: Agreement = { agreedToStayAt: null, reviewOn: null, reviewAskedAt: null, reviewRemindedAt: null }

type Consent = Readonly<{ agreed: boolean; now: Date; today: LocalDate }>

/** Agreeing to stay holds for two years from the day it was given; said again on a form it is no new agreement. */
export function chooseToStay<Of extends Agreement>(contact: Of, { agreed, now, today }: Consent): Of {
  if (!agreed) return withdraw(contact)
  return contact.agreedToStayAt ? contact : agreeAnew(contact, { now, today })
}

/** The agreement given anew, by the person. */
export function agreeAnew<Of extends Agreement>(contact: Of, { now, today }: Omit<Consent, 'agreed'>): Of {
  const asked = { reviewAskedAt: null, reviewRemindedAt: null }
  return { ...contact, ...asked, agreedToStayAt: now, reviewOn: addDays(today, reviewDays) }
}

/** No longer agreed. That somebody was asked stays known: they have had their say, or let the time go by. */
export function withdraw<Of extends Agreement>(contact: Of): Of {
  return { ...contact, agreedToStayAt: null, reviewOn: null }
}

/** The record as the liaison wrote it. */
export function editRecord(contact: Contact, record: ContactRecord, consent: Consent): Contact {
  const email = record.email && foldEmail(record.email)
  return chooseToStay({ ...contact, ...record, email, revision: contact.revision + 1 }, consent)
}

export type WriteRefusal = 'contact-do-not-contact' | 'contact-no-address'

/** Whether somebody may be written to, and where. */
export function checkMayWrite({
  email,
  doNotContact,
}: Pick<Contact, 'email' | 'doNotContact'>): Result<Readonly<{ email: string }>, WriteRefusal> {
  if (doNotContact) return refuse('contact-do-not-contact')
  return email === null ? refuse('contact-no-address') : accept({ email })
}

type Typed = Omit<ContactRecord, 'email' | 'phone'> & Readonly<{ email?: string | undefined; phone: string }>

/** The record of what was typed into the liaison's form. */
export function toRecord({ email, phone, ...rest }: Typed): ContactRecord {
  return { ...rest, email: email ?? null, phone: phone || null }
}

/** A contact as the liaison's form shows it. */
export function toTyped(contact: Contact) {
  const { affiliates, languages, canHelpWith, wantsHelpWith, doNotContact } = contact
  const listed = { affiliates, languages, canHelpWith, wantsHelpWith }
  const lines = Object.fromEntries(Object.entries(listed).map(([name, words]) => [name, words.join(', ')]))
  return {
    nameToShow: contact.nameToShow,
    howToSay: contact.howToSay,
    pronouns: contact.pronouns,
    email: contact.email ?? '',
    phone: contact.phone ?? '',
    username: contact.username ?? '',
    homeWiki: contact.homeWiki,
    metThrough: contact.metThrough,
    locale: contact.locale,
    ...(lines as Record<keyof typeof listed, string>),
    ...(contact.agreedToStayAt && { agreed: 'on' as const }),
    ...(doNotContact && { doNotContact: 'on' as const }),
  }
}
