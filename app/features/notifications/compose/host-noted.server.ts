import { findNote } from '#app/features/reception/queries/notes.server.ts'
import { findVisitForMail, listLiaisons } from '#app/features/visits/queries/visit-mail.server.ts'
import { type Composer } from './composer.ts'
import { staffFacts, toStaff } from './visit-notice.ts'

/** A line from the front desk about a visitor: to the host, or to the liaisons where there is none. */
export const composeHostNoted: Composer = async (db, { payload }) => {
  const visit = await findVisitForMail(db, String(payload.visitId))
  const note = findNote(db, String(payload.noteId))
  if (!visit || !note) return []
  const readers = visit.host ? [visit.host] : await listLiaisons(db, visit.office.id)
  return toStaff(readers, visit, 'host-note', (reader) => ({
    subject: reader.t('mail-host-note-subject', visit.visitor.name),
    heading: reader.t('mail-host-note-subject', visit.visitor.name),
    paragraphs: [note.writer ? reader.t('mail-host-note-from', note.writer) : reader.t('mail-host-note-from-desk'), note.words],
    facts: staffFacts(reader, visit),
  }))
}
