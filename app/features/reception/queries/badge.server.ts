import { settings } from '#app/config/settings.server.ts'
import { badgeToken } from '#app/features/visits/pass.server.ts'
import { getOffice } from '#app/features/offices/queries.server.ts'
import { type LocalDate } from '#app/lib/calendar-date.ts'
import { toLocalDate } from '#app/lib/office-time.ts'
import { listOf } from '#app/lib/json-list.ts'
import { db } from '#app/storage/client.server.ts'
import { firstName } from '../rules/words.ts'

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
  const row = await db.visit.findFirst({
    where: { id: visitId, officeId, decision: { notIn: ['declined', 'cancelled'] } },
    select: {
      id: true,
      passVersion: true,
      photoChoice: true,
      badgeExtras: true,
      contact: { select: { nameToShow: true, username: true, pronouns: true, languages: true } },
      host: { select: { name: true } },
    },
  })
  if (!row) return null
  const { contact, host, badgeExtras, photoChoice } = row
  const { name, timeZone } = await getOffice(db, officeId)
  const asked = listOf(badgeExtras)
  return {
    visitId,
    name: contact.nameToShow,
    date: toLocalDate(now, timeZone),
    hostFirstName: host && firstName(host.name),
    office: name,
    photoChoice: photoChoice as Badge['photoChoice'],
    username: asked.includes('username') ? contact.username : null,
    pronouns: asked.includes('pronouns') ? contact.pronouns || null : null,
    languages: asked.includes('languages') ? listOf(contact.languages) : [],
    link: `${settings().origin}/badge/${badgeToken(row)}`,
  }
}
