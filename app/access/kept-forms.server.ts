import { seal, unseal } from '#app/config/seal.server.ts'
import { deriveToken } from '#app/config/secret.server.ts'
import { readForm } from '#app/http/form.server.ts'
import { hashToken, newToken } from '#app/lib/token.ts'
import { inTransaction, type Tx } from '#app/storage/client.server.ts'
import { prepared } from '#app/storage/prepared.server.ts'
import { houseCookie } from './session.server.ts'

const keptMs = 12 * 3600_000
const mostOfOnePerson = 20

/** The key to what this browser sent too late. The house keeps no copy of it. */
const cookie = () => houseCookie('kept', keptMs / 1000)

/** What a form said: name and text of each field, in their order. Files are not kept. */
export type SentForm = Readonly<{
  path: string
  search: string
  fields: readonly (readonly [name: string, text: string])[]
}>

/**
 * Keeps the form that somebody sent when their session was over, for them and for this browser alone. Answers the cookie
 * that opens it; null where the form cannot be read.
 */
export async function keepSentForm(request: Request, staffId: string, now: Date): Promise<string | null> {
  const fields = await fieldsOf(request)
  if (!fields) return null

  const { pathname, search } = new URL(request.url)
  const key = (await readKey(request)) ?? newToken()
  const id = idOf(key, pathname)
  const sent: SentForm = { path: pathname, search, fields }
  const sealed = seal(JSON.stringify(sent), deriveToken('kept-form', key), staffId)
  await inTransaction(async (tx) => {
    await tx.keptForm.deleteMany({ where: { OR: [{ id }, { expiresAt: { lte: now } }] } })
    await dropSurplus(tx, staffId)
    const expiresAt = new Date(now.getTime() + keptMs)
    await tx.keptForm.create({ data: { id, staffId, sealed, createdAt: now, expiresAt } })
  })
  return cookie().serialize(key)
}

async function dropSurplus(tx: Tx, staffId: string): Promise<void> {
  const where = { staffId }
  const skip = mostOfOnePerson - 1
  const old = await tx.keptForm.findMany({ where, orderBy: { createdAt: 'desc' }, skip, select: { id: true } })
  if (old.length > 0) await tx.keptForm.deleteMany({ where: { id: { in: old.map(({ id }) => id) } } })
}

/** The form that this person sent to the address of this page from this browser, when they were no longer signed in. */
export async function findSentForm(request: Request, staffId: string, now: Date): Promise<SentForm | null> {
  const key = await readKey(request)
  return key === null ? null : open(key, new URL(request.url).pathname, staffId, now)
}

/** Forgets what was kept for a page. */
export async function dropSentForm(request: Request, path: string): Promise<void> {
  const key = await readKey(request)
  if (key !== null) await inTransaction((tx) => tx.keptForm.deleteMany({ where: { id: idOf(key, path) } }))
}

/** Forgets what was kept once the same form comes again; another form of the same page leaves it. */
export async function dropIfSentAgain(request: Request, staffId: string, now: Date): Promise<void> {
  const sent = await findSentForm(request, staffId, now)
  const fields = sent && (await fieldsOf(request.clone()))
  if (fields && namesIn(fields) === namesIn(sent.fields)) await dropSentForm(request, sent.path)
}

function namesIn(fields: SentForm['fields']): string {
  return [...new Set(fields.map(([name]) => name))].sort().join()
}

type Row = Readonly<{ sealed: string; expiresAt: number }>

const rowById = 'SELECT "sealed", "expiresAt" FROM "KeptForm" WHERE "id" = ? AND "staffId" = ?'

function open(key: string, path: string, staffId: string, now: Date): SentForm | null {
  const row = prepared<Row>(rowById).get(idOf(key, path), staffId)
  if (!row || row.expiresAt <= now.getTime()) return null
  const text = unseal(row.sealed, deriveToken('kept-form', key), staffId)
  return text === null ? null : (JSON.parse(text) as SentForm)
}

/** Null where it is no form that can be read, or was read already. */
async function fieldsOf(request: Request): Promise<SentForm['fields'] | null> {
  const form = request.bodyUsed ? null : await readForm(request).catch(() => null)
  return form && [...form].filter((field): field is [string, string] => typeof field[1] === 'string')
}

function idOf(key: string, path: string): string {
  return hashToken(`${key} ${path}`)
}

async function readKey(request: Request): Promise<string | null> {
  const value: unknown = await cookie().parse(request.headers.get('Cookie'))
  return typeof value === 'string' && value.length === 43 ? value : null
}
