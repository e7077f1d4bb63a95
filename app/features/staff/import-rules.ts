import { staffRoles, type StaffRole } from '#app/access/policy.ts'
import { foldName } from '#app/lib/fold.ts'
import { mailAddress } from '#app/lib/form-fields.ts'
import { accept, refuse, type Result } from '#app/lib/result.ts'
import { cleanLine } from '#app/lib/text.ts'

export const mostTopics = 30
export const mostVisits = 50
/** As many people as one list can hold. */
export const mostLines = 1000

/** The columns that a list of people can have, in any order. The first two have to be there. */
export const columns = ['name', 'email', 'title', 'team', 'roles', 'topics', 'languages', 'how to say', 'weekly limit', 'language'] as const
export type Column = (typeof columns)[number]

export type FileRefusal =
  | 'list-empty'
  | 'list-not-utf8'
  | 'list-unreadable'
  | 'list-columns-missing'
  | 'list-column-unknown'
  | 'list-column-twice'
  | 'list-too-long'

/** What is wrong with a line: the fault is the end of a message key, `value` what stands there. */
export type LineFault = Readonly<{
  fault:
    | 'name-missing'
    | 'too-long'
    | 'email-bad'
    | 'email-twice'
    | 'email-known'
    | 'role-unknown'
    | 'team-unknown'
    | 'language-bad'
    | 'topics-many'
    | 'limit-bad'
    | 'cells'
  value: string
}>

export type NewPerson = Readonly<{
  name: string
  email: string
  title: string
  teamId: string | null
  roles: readonly StaffRole[]
  topics: readonly string[]
  languages: readonly string[]
  howToSay: string
  weeklyVisitLimit: number | null
  locale: string
}>

export type CheckedLine = Readonly<{
  /** Where it stands in the file; the header is line 1. */
  line: number
  name: string
  email: string
  faults: readonly LineFault[]
  /** Null where anything is wrong. */
  person: NewPerson | null
}>

/** What the house knows already. */
export type Known = Readonly<{
  emails: readonly string[]
  teams: readonly Readonly<{ id: string; name: string }>[]
  locales: readonly string[]
}>

export type Cells = Readonly<{ line: number; cells: readonly string[] }>

/** The words of a list within one cell or field. */
export function wordsOf(text: string): readonly string[] {
  return [...new Set(text.split(/[,;|،؛]/u).map(cleanLine).filter(Boolean))]
}

export function isLanguageCode(code: string): boolean {
  return /^[a-z]{2,3}(-[a-z0-9]{2,8}){0,2}$/.test(code)
}

/** Which column each cell of the header names. */
export function readHeader(cells: readonly string[]): Result<readonly Column[], FileRefusal> {
  const names = cells.map((cell) => cleanLine(cell).toLowerCase().replaceAll(/[_-]/g, ' '))
  const unknown = names.find((name) => !columns.includes(name as Column))
  const missing = ['name', 'email'].find((name) => !names.includes(name))
  if (missing) return refuse('list-columns-missing', 'list', missing)
  if (unknown !== undefined) return refuse('list-column-unknown', 'list', unknown || '–')
  if (new Set(names).size < names.length) return refuse('list-column-twice', 'list')
  return accept(names as Column[])
}

/** Holds every line against the rules of the form, the lines before it and what the house knows. */
export function checkLines(header: readonly Column[], rows: readonly Cells[], known: Known): readonly CheckedLine[] {
  const seen = new Set<string>()
  return rows.map((row) => {
    const line = checkLine(header, row, known)
    const isRepeated = seen.has(line.email)
    seen.add(line.email)
    if (!isRepeated || line.email === '') return line
    return { ...line, faults: [...line.faults, { fault: 'email-twice', value: line.email }], person: null }
  })
}

function checkLine(header: readonly Column[], { line, cells }: Cells, known: Known): CheckedLine {
  const cell = (name: Column) => cleanLine(cells[header.indexOf(name)] ?? '')
  const email = cell('email').toLowerCase()
  const faults = [
    ...(cells.length === header.length ? [] : [fault('cells', String(cells.length))]),
    ...faultsOfPerson(cell, email, known),
    ...faultsOfWords(cell, known),
  ]
  const person = faults.length === 0 ? personOf(cell, email, known) : null
  return { line, name: cell('name'), email, faults, person }
}

type ReadCell = (name: Column) => string

function faultsOfPerson(cell: ReadCell, email: string, { emails }: Known): readonly LineFault[] {
  const long = (['name', 'title', 'how to say'] as const).filter((name) => [...cell(name)].length > 120)
  return [
    ...(cell('name') === '' ? [fault('name-missing', '')] : []),
    ...long.map((name) => fault('too-long', name)),
    ...(mailAddress().safeParse(email).success ? [] : [fault('email-bad', email)]),
    ...(emails.includes(email) ? [fault('email-known', email)] : []),
  ]
}

function faultsOfWords(cell: ReadCell, { teams, locales }: Known): readonly LineFault[] {
  const team = cell('team')
  const language = cell('language').toLowerCase()
  return [
    ...rolesOf(cell).filter((role) => !isRole(role)).map((role) => fault('role-unknown', role)),
    ...(team !== '' && !teamOf(team, teams) ? [fault('team-unknown', team)] : []),
    ...languagesOf(cell).filter((code) => !isLanguageCode(code)).map((code) => fault('language-bad', code)),
    ...(language !== '' && !locales.includes(language) ? [fault('language-bad', language)] : []),
    ...(wordsOf(cell('topics')).length > mostTopics ? [fault('topics-many', String(mostTopics))] : []),
    ...(isLimit(cell('weekly limit')) ? [] : [fault('limit-bad', cell('weekly limit'))]),
  ]
}

function personOf(cell: ReadCell, email: string, { teams }: Known): NewPerson {
  const limit = cell('weekly limit')
  return {
    name: cell('name'),
    email,
    title: cell('title'),
    teamId: teamOf(cell('team'), teams)?.id ?? null,
    roles: rolesOf(cell).filter(isRole),
    topics: wordsOf(cell('topics')),
    languages: languagesOf(cell),
    howToSay: cell('how to say'),
    weeklyVisitLimit: limit === '' ? null : Number(limit),
    locale: cell('language').toLowerCase() || 'en',
  }
}

/** Roles as people write them: "Front desk" is front-desk. */
function rolesOf(cell: ReadCell): readonly string[] {
  return wordsOf(cell('roles')).map((role) => role.toLowerCase().replaceAll(/[ _]/g, '-'))
}

function languagesOf(cell: ReadCell): readonly string[] {
  return wordsOf(cell('languages')).map((code) => code.toLowerCase())
}

function teamOf(name: string, teams: Known['teams']) {
  return name === '' ? undefined : teams.find((team) => foldName(team.name) === foldName(name))
}

function isRole(role: string): role is StaffRole {
  return (staffRoles as readonly string[]).includes(role)
}

function isLimit(text: string): boolean {
  return text === '' || (/^\d{1,2}$/.test(text) && Number(text) <= mostVisits)
}

function fault(name: LineFault['fault'], value: string): LineFault {
  return { fault: name, value }
}
