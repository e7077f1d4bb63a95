import { type Actor } from '#app/access/policy.ts'
import { mayEditGuide } from '#app/access/policy/house.ts'
import { findPublicOffice } from '#app/features/offices/queries.server.ts'
import { readEntries, type ImportFault } from '#app/lib/import-entries.ts'
import { toLocalDate } from '#app/lib/office-time.ts'
import { accept, refuse, type Result } from '#app/lib/result.ts'
import { recordAudit } from '#app/storage/audit.server.ts'
import { inTransaction } from '#app/storage/client.server.ts'
import { toHappening } from '../import-rules.ts'
import { isRuleReadable } from '../queries/occurrences.server.ts'
import { placeIdsBySlug, saveHappening, type Saved } from '../repository.server.ts'
import { happeningEntry, type HappeningEntry } from '../schema/import.ts'
import { countSaved, type ImportOutcome, type ImportRefusal } from './import-places.server.ts'

/** Imports happenings: all of the list, or none of it and a fault for each thing that is wrong. */
export function importHappenings(
  actor: Actor,
  { list, now }: { list: readonly unknown[]; now: Date },
): Promise<Result<ImportOutcome, ImportRefusal>> {
  const { entries, faults: shapeFaults } = readEntries(list, happeningEntry)
  return inTransaction(async (tx) => {
    if (!mayEditGuide(actor)) return refuse('not-allowed')
    const office = await findPublicOffice(tx)
    if (!office) return refuse('office-missing')

    const placeIds = await placeIdsBySlug(tx)
    const strangers = entries.flatMap(({ slug, placeSlug }): ImportFault[] => {
      if (placeSlug === null || placeIds.has(placeSlug)) return []
      return [{ entry: placeIn(list, slug), slug, field: 'placeSlug', reason: 'is no place of the guide; import the places first' }]
    })
    const faults = [...shapeFaults, ...strangers, ...entries.flatMap(ruleFault(list))]
    if (faults.length > 0) return accept({ report: countSaved([]), faults })

    const checkedOn = toLocalDate(now, office.timeZone)
    const saved: Saved[] = []
    for (const entry of entries) saved.push(await saveHappening(tx, toHappening(entry), { checkedOn, now, placeIds }))
    const report = countSaved(saved)
    await recordAudit(tx, actor, { action: 'import-happenings', subject: { kind: 'office', id: office.id }, details: report }, now)
    return accept({ report, faults })
  })
}

function ruleFault(list: readonly unknown[]) {
  return ({ slug, dtstart, rrule }: Pick<HappeningEntry, 'slug' | 'dtstart' | 'rrule'>): ImportFault[] => {
    if (rrule === null || isRuleReadable(dtstart, rrule)) return []
    return [{ entry: placeIn(list, slug), slug, field: 'rrule', reason: 'cannot be followed, or does not begin at dtstart' }]
  }
}

function placeIn(list: readonly unknown[], slug: string): number {
  return list.findIndex((value) => (value as { slug?: unknown } | null)?.slug === slug) + 1
}
