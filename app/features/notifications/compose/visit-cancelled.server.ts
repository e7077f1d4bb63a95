import {
  findLetterText,
  findVisitForMail,
  listLiaisons,
  type VisitForMail,
} from '#app/features/visits/queries/visit-mail.server.ts'
import { type Db } from '#app/storage/client.server.ts'
import { type StoredEvent } from '../model.ts'
import { type Composer } from './composer.ts'
import { isDoer } from './meeting-notice.server.ts'
import { staffFacts, toStaff, toVisitor } from './visit-notice.ts'

/** A visit that does not take place, and what was said of the reason: the visitor, the host and the liaisons hear of it. */
export const composeVisitCancelled: Composer = async (db, event) => {
  const visit = await findVisitForMail(db, String(event.payload.visitId))
  if (!visit) return []
  const reason = await findReason(db, event)
  return [
    ...toVisitor(visit, 'visit-cancelled', ({ t, dates }) => ({
      subject: t('mail-cancelled-subject', visit.office.town, dates),
      heading: t('mail-cancelled-heading', visit.visitor.name),
      paragraphs: [...reason, t('mail-cancelled-words')],
    })),
    ...toStaff(await listPeople(db, visit, event), visit, 'visit-cancelled-staff', (reader) => ({
      subject: reader.t('mail-cancelled-staff-subject', visit.visitor.name, reader.dates),
      heading: reader.t('mail-cancelled-staff-heading', visit.visitor.name),
      paragraphs: [...reason, reader.t('mail-cancelled-staff-words')],
      facts: staffFacts(reader, visit),
    })),
  ]
}

async function findReason(db: Db, { payload }: StoredEvent): Promise<readonly string[]> {
  const words = payload.letterId ? await findLetterText(db, String(payload.letterId)) : null
  return words ? [words] : []
}

/** Nobody at the office was told of a visit whose address was never confirmed. */
async function listPeople(db: Db, visit: VisitForMail, event: StoredEvent) {
  if (!visit.isConfirmed && event.actorKind !== 'staff') return []
  const people = [visit.host, ...(await listLiaisons(db, visit.office.id))]
  return people.filter((person) => person !== null && !isDoer(event, person.id))
}
