import { getOfficeClock } from '#app/features/offices/queries.server.ts'
import { toLocalDate } from '#app/lib/office-time.ts'
import { db } from '#app/storage/client.server.ts'
import { findVisitsByName } from './search.server.ts'

type Asked = Readonly<{ walkInId: string; officeId: string; typed: string | null }>

/** Somebody without a visit, and the visits of these days that may be theirs: by their own name until another is typed. */
export async function findMatchPage({ walkInId, officeId, typed }: Asked, now: Date) {
  const walkIn = await db.walkIn.findUnique({
    where: { id: walkInId, officeId, visitId: null },
    select: { nameToShow: true, reason: true },
  })
  if (!walkIn) return null

  const wanted = typed ?? walkIn.nameToShow
  const today = toLocalDate(now, getOfficeClock(officeId).timeZone)
  const { near } = await findVisitsByName(db, { officeId, typed: wanted, today })
  const everybody = near.length === 0 && typed === null ? (await findVisitsByName(db, { officeId, typed: '', today })).near : near
  const visits = everybody.filter(({ decision }) => decision !== 'declined' && decision !== 'cancelled')
  return { name: walkIn.nameToShow, reason: walkIn.reason, typed: near.length === 0 && typed === null ? '' : wanted, visits }
}
