import { type Visit } from '#app/features/visits/model.ts'
import { insertVisit } from '#app/features/visits/repository.server.ts'
import { foldName } from '#app/lib/fold.ts'
import { type Tx } from '#app/storage/client.server.ts'
import { aVisit } from './plain-visit.ts'

type GivenContact = Readonly<{
  id: string
  nameToShow: string
  email: string | null
  username: string | null
  homeWiki: string
  phone: string | null
  pronouns: string
  /** As the column keeps them: JSON. */
  languages: string
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
    phone = null,
    pronouns = '',
    languages = '["ig","en"]',
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
      languages,
      phone,
      pronouns,
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
