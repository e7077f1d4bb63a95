import { findLetterText, findVisitForMail, listLiaisons } from '#app/features/visits/queries/visit-mail.server.ts'
import { type Composer } from './composer.ts'
import { staffFacts, toStaff } from './visit-notice.ts'

/** The visitor's answer, to the liaisons. */
export const composeVisitQuestionAnswered: Composer = async (db, { payload }) => {
  const visit = await findVisitForMail(db, String(payload.visitId))
  const answer = await findLetterText(db, String(payload.letterId))
  if (!visit || answer === null) return []
  const liaisons = await listLiaisons(db, visit.office.id)
  return toStaff(liaisons, visit, 'visit-question-answered', (reader) => ({
    subject: reader.t('mail-answered-subject', visit.visitor.name, reader.dates),
    heading: reader.t('mail-answered-heading', visit.visitor.name),
    paragraphs: [answer, reader.t('mail-answered-words')],
    facts: staffFacts(reader, visit),
  }))
}
