import { db, type Db } from '#app/storage/client.server.ts'
import { preparedOn } from '#app/storage/prepared.server.ts'
import { findReceivedVisit } from './door.server.ts'

type Addressed = Readonly<{ name: string; hostName: string | null }>

/** Who is written about, and to whom; null where the visit is not of this office. */
export async function findNoteAddress(visitId: string, officeId: string): Promise<Addressed | null> {
  const visit = await findReceivedVisit(db, visitId)
  return visit?.officeId === officeId ? { name: visit.nameToShow, hostName: visit.hostName } : null
}

type Note = Readonly<{ words: string; writer: string | null }>

const noteOfId = `
  SELECT n."words", s."name" AS "writer" FROM "HostNote" n LEFT JOIN "Staff" s ON s."id" = n."staffId" WHERE n."id" = ?`

/** A note that is to be mailed; null when it was, or its visit is gone. */
export function findNote(on: Db, noteId: string): Note | null {
  return preparedOn<Note>(on, noteOfId).get(noteId) ?? null
}
