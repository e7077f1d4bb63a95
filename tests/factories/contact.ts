import { type Contact } from '#app/features/contacts/model.ts'
import { notAsked } from '#app/features/contacts/rules.ts'

/** A contact with little said of them; a test names only what matters to it. */
export function aContact(overrides: Partial<Contact> = {}): Contact {
  return {
    id: 'contact-1',
    nameToShow: 'Adaeze Nwosu-Eze',
    howToSay: '',
    pronouns: '',
    email: 'contact-1@example.org',
    phone: null,
    username: null,
    homeWiki: '',
    affiliates: [],
    languages: [],
    canHelpWith: [],
    wantsHelpWith: [],
    metThrough: '',
    locale: 'en',
    ...notAsked,
    doNotContact: false,
    revision: 0,
    ...overrides,
  }
}
