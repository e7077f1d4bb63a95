import { type Actor } from '#app/access/policy.ts'
import { mayEditStaff } from '#app/access/policy/house.ts'
import { accept, refuse, type Result } from '#app/lib/result.ts'
import { recordAudit } from '#app/storage/audit.server.ts'
import { inTransaction } from '#app/storage/client.server.ts'
import { findReceipt, keepReceipt } from '#app/storage/receipts.server.ts'
import { type NewPerson } from '../import-rules.ts'
import { listKnownEmails } from '../repository.server.ts'
import { addStaffIn } from './add-staff.server.ts'

type Order = Readonly<{
  officeId: string
  people: readonly NewPerson[]
  /** How many were shown in the preview. */
  expected: number
  formToken: string
  now: Date
}>

/** Adds all people of a list at once, or none: when one has come in meanwhile by another way, nothing is written. */
export function importStaff(
  actor: Actor,
  { officeId, people, expected, formToken, now }: Order,
): Promise<Result<{ added: number }, 'not-allowed' | 'list-changed'>> {
  return inTransaction(async (tx) => {
    if (!mayEditStaff(actor, officeId)) return refuse('not-allowed')
    const before = await findReceipt(tx, formToken)
    if (before) return accept({ added: Number(before) })
    const known = await listKnownEmails(tx, people.map(({ email }) => email))
    if (known.length > 0 || people.length !== expected) return refuse('list-changed', 'list')

    for (const person of people) {
      const added = await addStaffIn(tx, actor, { ...person, officeId, now })
      if (!added.ok) throw new Error(`a person of a checked list was refused: ${added.refusal.code}`)
    }
    await keepReceipt(tx, formToken, String(people.length), now)
    const details = { people: people.length }
    await recordAudit(tx, actor, { action: 'import-staff', subject: { kind: 'office', id: officeId }, details }, now)
    return accept({ added: people.length })
  })
}
