import { type Actor } from '#app/access/policy.ts'
import { mayEditGuide } from '#app/access/policy/house.ts'
import { findPublicOffice } from '#app/features/offices/queries.server.ts'
import { readEntries, type ImportFault, type ImportReport } from '#app/lib/import-entries.ts'
import { toLocalDate } from '#app/lib/office-time.ts'
import { accept, refuse, type Result } from '#app/lib/result.ts'
import { recordAudit } from '#app/storage/audit.server.ts'
import { inTransaction } from '#app/storage/client.server.ts'
import { toPlace } from '../import-rules.ts'
import { areHoursReadable } from '../queries/opening.server.ts'
import { savePlace, type Saved } from '../repository.server.ts'
import { placeEntry } from '../schema/import.ts'

export type ImportRefusal = 'not-allowed' | 'office-missing'
export type ImportOutcome = Readonly<{ report: ImportReport; faults: readonly ImportFault[] }>

/** Imports places: all of the list, or none of it and a fault for each thing that is wrong. */
export function importPlaces(
  actor: Actor,
  { list, now }: { list: readonly unknown[]; now: Date },
): Promise<Result<ImportOutcome, ImportRefusal>> {
  const { entries, faults: shapeFaults } = readEntries(list, placeEntry)
  return inTransaction(async (tx) => {
    if (!mayEditGuide(actor)) return refuse('not-allowed')
    const office = await findPublicOffice(tx)
    if (!office) return refuse('office-missing')

    const faults = [...shapeFaults, ...entries.flatMap(hoursFault(list))]
    if (faults.length > 0) return accept({ report: countSaved([]), faults })

    const checkedOn = toLocalDate(now, office.timeZone)
    const saved: Saved[] = []
    for (const entry of entries) saved.push(await savePlace(tx, toPlace(entry, office), { checkedOn, now }))
    const report = countSaved(saved)
    await recordAudit(tx, actor, { action: 'import-places', subject: { kind: 'office', id: office.id }, details: report }, now)
    return accept({ report, faults })
  })
}

export function countSaved(saved: readonly Saved[]): ImportReport {
  const count = (kind: Saved) => saved.filter((each) => each === kind).length
  return { added: count('added'), changed: count('changed'), unchanged: count('unchanged') }
}

function hoursFault(list: readonly unknown[]) {
  return ({ slug, osmOpeningHours }: { slug: string; osmOpeningHours: string | null }): ImportFault[] => {
    if (osmOpeningHours === null || areHoursReadable(osmOpeningHours)) return []
    const entry = list.findIndex((value) => (value as { slug?: unknown } | null)?.slug === slug) + 1
    return [{ entry, slug, field: 'osmOpeningHours', reason: 'cannot be read as opening hours' }]
  }
}
