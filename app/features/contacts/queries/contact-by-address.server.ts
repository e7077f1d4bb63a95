import { type Db } from '#app/storage/client.server.ts'
import { findContactByEmail } from '../repository.server.ts'

/** The contact with this mail address in small letters; null when nobody has it. */
export async function findContactIdByAddress(db: Db, email: string): Promise<string | null> {
  return (await findContactByEmail(db, email))?.id ?? null
}
