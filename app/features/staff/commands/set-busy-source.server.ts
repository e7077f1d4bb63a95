import { type Actor } from '#app/access/policy.ts'
import { mayChangeOwnTimes } from '#app/access/policy/house.ts'
import { type Interval } from '#app/lib/office-time.ts'
import { newId } from '#app/lib/id.ts'
import { accept, refuse, type Result } from '#app/lib/result.ts'
import { recordAudit } from '#app/storage/audit.server.ts'
import { inTransaction } from '#app/storage/client.server.ts'
import { sealAddress } from '../busy-address-pass.server.ts'
import { deleteSource, replaceSource } from '../busy-repository.server.ts'
import { shortenAddress, toCalendarAddress } from '../busy-rules.ts'

type RefusalCode = 'not-allowed' | 'busy-address'

type Source =
  | Readonly<{ kind: 'address'; address: string }>
  | Readonly<{ kind: 'upload'; fileName: string; spans: readonly Interval[] }>

type Order = Readonly<{ staffId: string; source: Source; now: Date }>

/** Takes a calendar as that of a person: an address, which is read at once by the jobs, or the spans of a file. */
export function setBusySource(actor: Actor, { staffId, source, now }: Order): Promise<Result<null, RefusalCode>> {
  return inTransaction(async (tx) => {
    if (!mayChangeOwnTimes(actor, staffId)) return refuse('not-allowed')
    const given = source.kind === 'address' ? addressRow(source.address, staffId, now) : uploadRow(source.fileName, now)
    if (!given) return refuse('busy-address', 'address')
    const row = { ...unread, ...given, id: newId(), staffId, kind: source.kind, createdAt: now }
    await replaceSource(tx, row, source.kind === 'upload' ? source.spans : [])
    const subject = { kind: 'staff', id: staffId }
    await recordAudit(tx, actor, { action: 'set-busy-source', subject, details: { kind: source.kind } }, now)
    return accept(null)
  })
}

/** Forgets a person's calendar and all that was kept of it. */
export function removeBusySource(
  actor: Actor,
  { staffId, now }: Readonly<{ staffId: string; now: Date }>,
): Promise<Result<null, 'not-allowed'>> {
  return inTransaction(async (tx) => {
    if (!mayChangeOwnTimes(actor, staffId)) return refuse('not-allowed')
    if (!(await deleteSource(tx, staffId))) return accept(null)
    await recordAudit(tx, actor, { action: 'remove-busy-source', subject: { kind: 'staff', id: staffId } }, now)
    return accept(null)
  })
}

const unread = {
  sealedAddress: null,
  etag: null,
  lastModified: null,
  fetchedAt: null,
  lastGoodAt: null,
  failures: 0,
  nextTryAt: null,
  errorCode: null,
}

function addressRow(typed: string, staffId: string, now: Date) {
  const address = toCalendarAddress(typed)
  if (!address) return null
  return { sealedAddress: sealAddress(address, staffId), shortAddress: shortenAddress(address), nextTryAt: now }
}

function uploadRow(fileName: string, now: Date) {
  return { shortAddress: fileName, fetchedAt: now, lastGoodAt: now }
}
