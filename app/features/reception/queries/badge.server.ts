import { settings } from '#app/config/settings.server.ts'
import { badgeToken } from '#app/features/visits/pass.server.ts'
import { getOffice } from '#app/features/offices/queries.server.ts'
import { type LocalDate } from '#app/lib/calendar-date.ts'
import { dayOf, toLocalDate } from '#app/lib/office-time.ts'
import { listOf } from '#app/lib/json-list.ts'
import { db } from '#app/storage/client.server.ts'
import { sortIntoLists } from '../rules/desk-lists.ts'
import { firstName } from '../rules/words.ts'
import { getDeskDay } from './desk.server.ts'

/** What stands on a badge. Username, pronouns and languages only where the visitor asked for them. */
export type Badge = Readonly<{
  visitId: string
  name: string
  date: LocalDate
  hostFirstName: string | null
  office: string
  photoChoice: 'no' | 'ask' | 'yes'
  username: string | null
  pronouns: string | null
  languages: readonly string[]
  /** What the QR code holds, and nothing of the person. Whoever reads it off somebody's chest gets no page by it. */
  link: string
}>

/** The badge of a visit at this office; null when there is none, or it was called off. */
export async function findBadge(visitId: string, officeId: string, now: Date): Promise<Badge | null> {
  return (await listBadges([visitId], officeId, now))[0] ?? null
}

/** The badges of everybody who is still expected today, in the order in which the desk expects them. */
export async function listBadgesOfToday(officeId: string, now: Date): Promise<readonly Badge[]> {
  const { people, today, office } = await getDeskDay(db, officeId, now)
  const { expected } = sortIntoLists(people, dayOf(today, office.timeZone))
  const ids = expected.map(({ guest }) => guest.id)
  const badges = new Map((await listBadges(ids, officeId, now)).map((badge) => [badge.visitId, badge]))
  return ids.flatMap((id) => badges.get(id) ?? [])
}

const shown = {
  id: true,
  passVersion: true,
  photoChoice: true,
  badgeExtras: true,
  contact: { select: { nameToShow: true, username: true, pronouns: true, languages: true } },
  host: { select: { name: true } },
} as const

async function listBadges(ids: readonly string[], officeId: string, now: Date): Promise<readonly Badge[]> {
  const where = { id: { in: [...ids] }, officeId, decision: { notIn: ['declined', 'cancelled'] } }
  const rows = await db.visit.findMany({ where, select: shown })
  const { name, timeZone } = await getOffice(db, officeId)
  const common = { date: toLocalDate(now, timeZone), office: name }
  return rows.map(({ contact, host, badgeExtras, photoChoice, ...visit }) => {
    const asked = listOf(badgeExtras)
    return {
      ...common,
      visitId: visit.id,
      name: contact.nameToShow,
      hostFirstName: host && firstName(host.name),
      photoChoice: photoChoice as Badge['photoChoice'],
      username: asked.includes('username') ? contact.username : null,
      pronouns: asked.includes('pronouns') ? contact.pronouns || null : null,
      languages: asked.includes('languages') ? listOf(contact.languages) : [],
      link: `${settings().origin}/badge/${badgeToken(visit)}`,
    }
  })
}
