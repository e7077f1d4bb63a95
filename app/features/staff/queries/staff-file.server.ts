import { CsvError } from 'csv-parse'
import { parse } from 'csv-parse/sync'
import { accept, refuse, type Result } from '#app/lib/result.ts'
import { db } from '#app/storage/client.server.ts'
import { checkLines, mostLines, readHeader, type Cells, type CheckedLine, type FileRefusal } from '../import-rules.ts'

/** The list of a form: the file that was chosen, else what was pasted. */
export async function readListOf(
  file: FormDataEntryValue | null,
  pasted: FormDataEntryValue | null,
): Promise<Result<string, FileRefusal>> {
  if (file instanceof Blob && file.size > 0) return decodeList(new Uint8Array(await file.arrayBuffer()))
  return typeof pasted === 'string' && pasted.trim() !== '' ? accept(pasted) : refuse('list-empty', 'list')
}

/** UTF-8, with or without its mark; anything else is refused rather than guessed. */
function decodeList(bytes: Uint8Array): Result<string, FileRefusal> {
  try {
    return accept(new TextDecoder('utf-8', { fatal: true }).decode(bytes))
  } catch {
    return refuse('list-not-utf8', 'list')
  }
}

/** Each line of a list of people: good, or with every reason why it cannot be taken. */
export async function checkStaffList(
  list: string,
  locales: readonly string[],
): Promise<Result<readonly CheckedLine[], FileRefusal>> {
  const rows = readRows(list)
  if (!rows.ok) return rows
  const [first, ...rest] = rows.value
  if (!first || rest.length === 0) return refuse('list-empty', 'list')
  if (rest.length > mostLines) return refuse('list-too-long', 'list', mostLines)
  const header = readHeader(first.cells)
  if (!header.ok) return header

  const [staff, teams] = await Promise.all([
    db.staff.findMany({ select: { email: true } }),
    db.team.findMany({ select: { id: true, name: true } }),
  ])
  return accept(checkLines(header.value, rest, { emails: staff.map(({ email }) => email), teams, locales }))
}

const csvOptions = {
  bom: true,
  info: true,
  relax_column_count: true,
  relax_quotes: true,
  trim: true,
  skip_empty_lines: true,
}

function readRows(list: string): Result<readonly Cells[], FileRefusal> {
  if (list.includes('\u0000') || list.includes('\uFFFD')) return refuse('list-not-utf8', 'list')
  const options = { ...csvOptions, delimiter: delimiterOf(list) }
  try {
    const rows = parse(list, options) as unknown as { record: string[]; info: { lines: number } }[]
    const filled = rows.filter(({ record }) => record.some((cell) => cell !== ''))
    return accept(filled.map(({ record, info }) => ({ cells: record, line: info.lines })))
  } catch (error) {
    if (error instanceof CsvError) return refuse('list-unreadable', 'list', error.lines as number)
    throw error
  }
}

/** What parts the cells: programs of some countries write semicolons, copied tables have tabs. */
function delimiterOf(list: string): string {
  const header = /^[^\r\n]*/.exec(list.replace(/^\uFEFF/, ''))?.[0] ?? ''
  const count = (sign: string) => header.split(sign).length
  return [',', ';', '\t'].reduce((best, sign) => (count(sign) > count(best) ? sign : best))
}
