import { type Visit } from '#app/features/visits/model.ts'
import { insertVisit } from '#app/features/visits/repository.server.ts'
import { foldName } from '#app/lib/fold.ts'
import { type Tx } from '#app/storage/client.server.ts'

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

type GivenContact = Readonly<{
  id: string
  nameToShow: string
  email: string | null
  username: string | null
  homeWiki: string
  locale: string
}>

/** A contact of the community. */
export async function givenContact(tx: Tx, overrides: Partial<GivenContact> = {}) {
  const {
    id = 'contact-1',
    nameToShow = 'Adaeze Nwosu-Eze',
    homeWiki = 'ig.wikipedia.org',
    locale = 'en',
    username = null,
  } = overrides
  const email = overrides.email === undefined ? `${id}@example.org` : overrides.email
  const created = new Date('2026-11-01T00:00:00Z')
  await tx.contact.create({
    data: {
      id,
      nameToShow,
      email,
      username,
      homeWiki,
      locale,
      affiliates: '[]',
      languages: '["ig","en"]',
      canHelpWith: '[]',
      wantsHelpWith: '[]',
      nameFolded: foldName(nameToShow),
      createdAt: created,
      updatedAt: created,
    },
  })
  return id
}

/** A visit in the database, with its contact where that is not there yet. */
export async function givenVisit(tx: Tx, overrides: Partial<Visit> = {}): Promise<Visit> {
  const visit = aVisit(overrides)
  if (!(await tx.contact.findUnique({ where: { id: visit.contactId } })))
    await givenContact(tx, { id: visit.contactId })
  await insertVisit(tx, visit, { requestToken: null, now: new Date('2026-11-19T18:00:00Z') })
  return visit
}
