import { deriveToken } from '#app/config/secret.server.ts'
import { settings } from '#app/config/settings.server.ts'
import { translatorFor } from '#app/i18n/locale.server.ts'
import { newId } from '#app/lib/id.ts'
import { hashToken } from '#app/lib/token.ts'
import { type Db, type Tx } from '#app/storage/client.server.ts'
import { renderFeedText } from './feed-text.server.ts'
import { insertFeed } from './repository.server.ts'

type Visit = Readonly<{ id: string; passVersion: number }>

/** The address at which a visitor's own calendar can be subscribed to. It changes with the pass. */
export function visitFeedAddress(visit: Visit): string {
  return `${settings().origin}/calendar/${visitFeedToken(visit)}.ics`
}

function visitFeedToken({ id, passVersion }: Visit): string {
  return deriveToken('visit-feed', id, passVersion)
}

/** Opens the visitor's feed, when their visit is approved; those of older passes are revoked. */
export async function ensureVisitFeed(tx: Tx, visitId: string, now: Date): Promise<void> {
  const visit = await tx.visit.findUniqueOrThrow({ where: { id: visitId } })
  const tokenHash = hashToken(visitFeedToken(visit))
  if (await tx.feed.findUnique({ where: { tokenHash } })) return

  await tx.feed.updateMany({ where: { visitId, staffId: null, revokedAt: null }, data: { revokedAt: now } })
  await insertFeed(
    tx,
    { ...(await describeFeed(tx, visitId)), id: newId(), revokedAt: null },
    { tokenHash, now },
  )
}

/** A visit's itinerary as a file, as it stands now. */
export async function getVisitCalendar(db: Db, visitId: string, now: Date): Promise<string> {
  const feed = await describeFeed(db, visitId)
  const office = await db.office.findUniqueOrThrow({
    where: { id: feed.officeId },
    select: { timeZone: true },
  })
  const { pieces } = await renderFeedText(db, { ...feed, ...office }, now)
  return pieces.map((piece) => piece.text()).join('')
}

async function describeFeed(db: Db, visitId: string) {
  const { officeId, locale, office } = await db.visit.findUniqueOrThrow({
    where: { id: visitId },
    include: { office: true },
  })
  const name = translatorFor(locale)('calendar-feed-visit-name', office.name)
  return {
    kind: 'visit',
    officeId,
    staffId: null,
    teamId: null,
    visitId,
    name,
    level: 'full',
    locale,
    alarms: false,
  } as const
}
