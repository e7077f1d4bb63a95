import { newId } from '#app/lib/id.ts'
import { foldName } from '#app/lib/fold.ts'
import { type Db, type Tx } from '#app/storage/client.server.ts'
import { type Happening, type Place } from './model.ts'

export type Saved = 'added' | 'changed' | 'unchanged'

/** Writes a place by its slug; says whether it was new, or differed from what was there. */
export async function savePlace(
  tx: Tx,
  place: Place,
  { checkedOn, now }: { checkedOn: string; now: Date },
): Promise<Saved> {
  const data = { ...toPlaceRow(place), checkedOn }
  const known = await tx.place.findUnique({ where: { slug: place.slug } })
  if (!known) {
    await tx.place.create({ data: { ...data, id: newId(), createdAt: now, updatedAt: now } })
    return 'added'
  }
  if (isSame(data, known)) return 'unchanged'
  await tx.place.update({
    where: { slug: place.slug },
    data: { ...data, revision: known.revision + 1, updatedAt: now },
  })
  return 'changed'
}

/** Writes a happening by its slug; the place it names must be there. */
export async function saveHappening(
  tx: Tx,
  happening: Happening,
  { checkedOn, now, placeIds }: { checkedOn: string; now: Date; placeIds: ReadonlyMap<string, string> },
): Promise<Saved> {
  const data = { ...toHappeningRow(happening, placeIds), checkedOn }
  const known = await tx.happening.findUnique({ where: { slug: happening.slug } })
  if (!known) {
    await tx.happening.create({ data: { ...data, id: newId(), createdAt: now, updatedAt: now } })
    return 'added'
  }
  if (isSame(data, known)) return 'unchanged'
  await tx.happening.update({
    where: { slug: happening.slug },
    data: { ...data, revision: known.revision + 1, updatedAt: now },
  })
  return 'changed'
}

/** The ids of all places by their slugs. */
export async function placeIdsBySlug(db: Db): Promise<ReadonlyMap<string, string>> {
  const rows = await db.place.findMany({ select: { id: true, slug: true } })
  return new Map(rows.map(({ id, slug }) => [slug, id]))
}

function toPlaceRow(place: Place) {
  return {
    ...place,
    tags: JSON.stringify(place.tags),
    diet: JSON.stringify(place.diet),
    sources: JSON.stringify(place.sources),
    nameFolded: foldName(place.name),
  }
}

function toHappeningRow({ placeSlug, ...happening }: Happening, placeIds: ReadonlyMap<string, string>) {
  return {
    ...happening,
    placeId: placeSlug === null ? null : (placeIds.get(placeSlug) ?? null),
    tags: JSON.stringify(happening.tags),
    sources: JSON.stringify(happening.sources),
  }
}

function isSame(data: Readonly<Record<string, unknown>>, row: Readonly<Record<string, unknown>>): boolean {
  return Object.entries(data).every(([name, value]) => row[name] === value)
}
