import { type Visit } from '#app/features/visits/model.ts'

/** A plain approved visit of three days; a test names only what matters to it. */
export function aVisit(overrides: Partial<Visit> = {}): Visit {
  return {
    id: 'visit-1',
    officeId: 'office-1',
    contactId: 'contact-1',
    firstDay: '2026-12-07',
    lastDay: '2026-12-09',
    decision: 'approved',
    decidedAt: new Date('2026-11-20T18:00:00Z'),
    decidedById: null,
    hostId: null,
    purpose: 'To learn how structured data gets onto Commons.',
    deskNeeded: true,
    halves: [
      { date: '2026-12-07', half: 'morning' },
      { date: '2026-12-07', half: 'afternoon' },
      { date: '2026-12-08', half: 'morning' },
    ],
    guideInterests: ['libraries'],
    diet: [],
    dietNote: '',
    photoChoice: 'ask',
    badgeExtras: [],
    visaLetter: false,
    arrivesBy: 'plane-sfo',
    emergencyName: '',
    emergencyPhone: '',
    trustCheck: 'not-needed',
    lateUntil: null,
    emailConfirmedAt: new Date('2026-11-19T18:00:00Z'),
    closedAt: null,
    passVersion: 1,
    locale: 'en',
    revision: 0,
    ...overrides,
  }
}
