import { statementIn, type Tx } from '#app/storage/client.server.ts'

type Note = Readonly<{ id: string; visitId: string; staffId: string | null; words: string }>

const insert = `
  INSERT INTO "HostNote" ("id", "visitId", "staffId", "words", "createdAt") VALUES (@id, @visitId, @staffId, @words, @createdAt)`

/** Keeps a note until its mail is written: a trigger lets go of it then. */
export function keepNote(tx: Tx, note: Note, now: Date): void {
  statementIn(tx, insert).run({ ...note, createdAt: now.getTime() })
}
