import { type Actor } from '#app/access/policy.ts'
import { mayEditOffice } from '#app/access/policy/house.ts'
import { readEntries, type ImportFault, type ImportReport } from '#app/lib/import-entries.ts'
import { newId } from '#app/lib/id.ts'
import { accept, refuse, type Result } from '#app/lib/result.ts'
import { recordAudit } from '#app/storage/audit.server.ts'
import { inTransaction, type Tx } from '#app/storage/client.server.ts'
import { chooseOffice, faultsOfPlace } from '../import-rules.ts'
import { officeEntry, type OfficeEntry } from '../import-schema.ts'
import { listOffices } from '../queries.server.ts'
import { insertOffice, saveAddress } from '../repository.server.ts'

type Outcome = Readonly<{
  report: ImportReport
  faults: readonly ImportFault[]
  office: string | null
  leftOut: readonly string[]
}>

const nothing: ImportReport = { added: 0, changed: 0, unchanged: 0 }

/**
 * Imports the office from a list of its addresses, today's and former ones: all faults of the list, or today's address.
 * An office that is known keeps its name, hours and all that an admin wrote; its address and point follow the file.
 */
export function importOffice(
  actor: Actor,
  { list, now }: { list: readonly unknown[]; now: Date },
): Promise<Result<Outcome, 'not-allowed'>> {
  const read = readEntries(list, officeEntry, 'id')
  const { office, leftOut } = chooseOffice(read.entries)
  const faults = [...read.faults, ...faultsOfPlace(read.entries, list)]
  return inTransaction(async (tx) => {
    if (!mayEditOffice(actor)) return refuse('not-allowed')
    if (faults.length > 0 || !office) return accept({ report: nothing, faults, office: null, leftOut })

    const { officeId, saved } = await save(tx, office, now)
    const details = { slug: office.slug, saved }
    await recordAudit(tx, actor, { action: 'import-office', subject: { kind: 'office', id: officeId }, details }, now)
    return accept({ report: { ...nothing, [saved]: 1 }, faults, office: office.slug, leftOut })
  })
}

type Saved = Readonly<{ officeId: string; saved: keyof ImportReport }>

async function save(tx: Tx, entry: OfficeEntry, now: Date): Promise<Saved> {
  const { address, lat: latitude, lon: longitude } = entry
  const offices = await listOffices(tx)
  const known = offices.find(({ slug }) => slug === entry.slug)
  if (!known) return { officeId: await add(tx, entry, { usualAddress: offices[0]?.contactEmail ?? '', now }), saved: 'added' }

  const isSame = known.address === address && known.latitude === latitude && known.longitude === longitude
  if (!isSame) await saveAddress(tx, known.id, { address, latitude, longitude })
  return { officeId: known.id, saved: isSame ? 'unchanged' : 'changed' }
}

type Adding = Readonly<{ usualAddress: string; now: Date }>

async function add(tx: Tx, entry: OfficeEntry, { usualAddress, now }: Adding): Promise<string> {
  const id = newId()
  const { slug, name, address, timeZone, openingHours, lat: latitude, lon: longitude } = entry
  const contactEmail = entry.contactEmail || usualAddress
  const texts = { arrivalNote: '', wifiName: '', wifiPassword: '', phone: '', contactEmail }
  await insertOffice(tx, { id, slug, name, address, timeZone, openingHours, latitude, longitude, ...texts }, now)
  return id
}
