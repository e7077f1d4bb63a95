import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { importHappenings } from '#app/features/guide/commands/import-happenings.server.ts'
import { importPlaces } from '#app/features/guide/commands/import-places.server.ts'
import { type ImportFault } from '#app/features/guide/model.ts'
import { CommandFault } from '#app/lib/command-fault.ts'

const kinds = {
  places: { command: importPlaces, file: 'san-francisco.json' },
  happenings: { command: importHappenings, file: 'happenings.json' },
} as const

const shown = 50

/** `import KIND [FILE]`: reads a file of places or happenings, or the one that comes with the house. All of it, or nothing. */
export async function run([kind, file]: readonly string[]): Promise<string> {
  const chosen = Object.entries(kinds).find(([name]) => name === kind)?.[1]
  if (!chosen) throw new CommandFault(`Say what to import: npm run --silent import -- ${Object.keys(kinds).join('|')} [FILE]`)

  const list = readList(await readUtf8(file ?? path.join('prisma/data', chosen.file)))
  const outcome = await chosen.command({ kind: 'system' }, { list, now: new Date() })
  if (!outcome.ok) throw new CommandFault('There is no office yet: set the house up first.')

  const { report, faults } = outcome.value
  if (faults.length > 0) throw new CommandFault(describeFaults(faults))
  return `${report.added} added, ${report.changed} changed, ${report.unchanged} as they were`
}

async function readUtf8(file: string): Promise<string> {
  const bytes = await readFile(file).catch(() => {
    throw new CommandFault(`There is no file ${file} that can be read.`)
  })
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    throw new CommandFault(`${file} is not written in UTF-8, so nothing was imported.`)
  }
}

function readList(text: string): readonly unknown[] {
  let value: unknown
  try {
    value = JSON.parse(text)
  } catch (error) {
    throw new CommandFault(`The file is not JSON, so nothing was imported: ${(error as Error).message}`)
  }
  if (!Array.isArray(value)) throw new CommandFault('The file is not a list of entries, so nothing was imported.')
  return value
}

function describeFaults(faults: readonly ImportFault[]): string {
  const lines = faults.slice(0, shown).map(({ entry, slug, field, reason }) => `  entry ${entry}${slug ? ` (${slug})` : ''}: ${field} ${reason}`)
  const more = faults.length > shown ? [`  and ${faults.length - shown} more`] : []
  return [`Nothing was imported. ${faults.length} ${faults.length === 1 ? 'thing is' : 'things are'} wrong:`, ...lines, ...more].join('\n')
}
