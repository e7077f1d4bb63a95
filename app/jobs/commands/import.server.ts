import path from 'node:path'
import { type Actor } from '#app/access/policy.ts'
import { importHappenings } from '#app/features/guide/commands/import-happenings.server.ts'
import { importPlaces } from '#app/features/guide/commands/import-places.server.ts'
import { importOffice } from '#app/features/offices/commands/import-office.server.ts'
import { CommandFault } from '#app/lib/command-fault.ts'
import { type ImportFault, type ImportReport } from '#app/lib/import-entries.ts'
import { type Result } from '#app/lib/result.ts'
import { readImportFile } from '../import-file.server.ts'

type Outcome = Readonly<{
  report: ImportReport
  faults: readonly ImportFault[]
  /** For an office: which of the file's addresses it is, and those that are history. */
  office?: string | null
  leftOut?: readonly string[]
}>

type Kind = Readonly<{
  command: (actor: Actor, order: { list: readonly unknown[]; now: Date }) => Promise<Result<Outcome>>
  file: string
  /** Under which name the file may keep its list. */
  listName?: string
}>

const kinds: Readonly<Record<string, Kind>> = {
  office: { command: importOffice, file: 'offices.json', listName: 'offices' },
  places: { command: importPlaces, file: 'san-francisco.json' },
  happenings: { command: importHappenings, file: 'happenings.json' },
}

const shown = 50

/** `import KIND [FILE]`: reads a file of this kind, or the one that comes with the house. All of it, or nothing. */
export async function run([kind = '', file]: readonly string[]): Promise<string> {
  const chosen = Object.hasOwn(kinds, kind) ? kinds[kind] : undefined
  if (!chosen) throw new CommandFault(`Say what to import: npm run --silent import -- ${Object.keys(kinds).join('|')} [FILE]`)

  const list = await readImportFile(file ?? path.join('prisma/data', chosen.file), chosen.listName)
  const outcome = await chosen.command({ kind: 'system' }, { list, now: new Date() })
  if (!outcome.ok) throw new CommandFault('There is no office yet: set the house up first, or import the office.')

  const { faults } = outcome.value
  if (faults.length > 0) throw new CommandFault(describeFaults(faults))
  return describeOutcome(outcome.value)
}

function describeOutcome({ report, office, leftOut = [] }: Outcome): string {
  if (office === null) throw new CommandFault('Nothing was imported: every address in the file was left (each has a "to").')
  const counts = `${report.added} added, ${report.changed} changed, ${report.unchanged} as they were`
  const history = leftOut.length > 0 ? [`left out as former or further addresses: ${leftOut.join(', ')}`] : []
  return [office ? `${office}: ${counts}` : counts, ...history].join('\n')
}

function describeFaults(faults: readonly ImportFault[]): string {
  const lines = faults.slice(0, shown).map(({ entry, slug, field, reason }) => `  entry ${entry}${slug ? ` (${slug})` : ''}: ${field} ${reason}`)
  const more = faults.length > shown ? [`  and ${faults.length - shown} more`] : []
  return [`Nothing was imported. ${faults.length} ${faults.length === 1 ? 'thing is' : 'things are'} wrong:`, ...lines, ...more].join('\n')
}
