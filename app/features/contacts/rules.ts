import { type Contact, type ContactDetails } from './model.ts'

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
