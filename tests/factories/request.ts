import { type VisitRequest } from '#app/features/visits/schema.ts'

/** A sound request for two days; a test names only what matters to it. */
export function aRequest(overrides: Partial<VisitRequest> = {}): VisitRequest {
  return {
    formToken: 'a-token-of-a-request',
    website: '',
    nameToShow: 'Adaeze Nwosu-Eze',
    howToSay: 'ah-DAY-zeh',
    pronouns: 'she/her',
    email: 'adaeze@example.org',
    username: 'Adaeze Igbo',
    homeWiki: 'ig.wikipedia.org',
    affiliates: ['Wikimedia Nigeria'],
    languages: ['Igbo', 'English'],
    firstDay: '2026-12-07',
    lastDay: '2026-12-08',
    halves: [
      { date: '2026-12-07', half: 'morning' },
      { date: '2026-12-08', half: 'afternoon' },
    ],
    shownDays: null,
    deskNeeded: true,
    purpose: 'To learn how structured data gets onto Commons.',
    wishes: ['Structured data', 'Grants'],
    guideInterests: ['libraries'],
    diet: ['no-nuts'],
    dietNote: '',
    accessNeeds: ['step-free'],
    accessNote: '',
    photoChoice: 'ask',
    badgeExtras: [],
    visaLetter: true,
    arrivesBy: 'plane-sfo',
    emergencyName: 'Chidi Eze',
    emergencyPhone: '+234 555 0100 22',
    agree: 'on',
    ...overrides,
  }
}
