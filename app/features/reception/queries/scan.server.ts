import {
  badgeToken,
  findVisitIdByBadge,
  findVisitIdByCode,
  findVisitIdByPass,
  passCode,
  passToken,
} from '#app/features/visits/pass.server.ts'
import { type LocalDate } from '#app/lib/calendar-date.ts'
import { normaliseCode } from '#app/lib/typed-code.ts'
import { type Db } from '#app/storage/client.server.ts'
import { readPass } from '../rules/words.ts'

/** The visit whose pass or badge was scanned or typed; null for a wrong, an old and a missing one alike. */
export function findVisitIdByScan(db: Db, typed: string): Promise<string | null> {
  const pass = readPass(typed)
  if (pass.kind === 'code') return findVisitIdByCode(db, pass.code)
  return pass.kind === 'link' ? findVisitIdByPass(db, pass.token) : findVisitIdByBadge(db, pass.token)
}

type Days = Readonly<{ officeId: string; from: LocalDate; to: LocalDate }>

/**
 * Whether this was the pass of a visit of these days and a newer one took its place. Only the visits whose pass was
 * ever replaced are looked at, so it costs next to nothing and tells a guesser nothing.
 */
export async function isReplacedPass(db: Db, typed: string, { officeId, from, to }: Days): Promise<boolean> {
  const pass = readPass(typed)
  const rows = await db.visit.findMany({
    where: { officeId, passVersion: { gt: 1 }, firstDay: { lte: to }, lastDay: { gte: from } },
    select: { id: true, passVersion: true },
  })
  const old = rows.flatMap(({ id, passVersion }) =>
    Array.from({ length: passVersion - 1 }, (_, index) => ({ id, passVersion: index + 1 })),
  )
  if (pass.kind === 'code') {
    const code = normaliseCode(pass.code)
    return old.some((visit) => passCode(visit) === code)
  }
  const tokenOf = pass.kind === 'link' ? passToken : badgeToken
  return old.some((visit) => tokenOf(visit) === pass.token)
}
