import { findLetterText, findVisitForMail } from '#app/features/visits/queries/visit-mail.server.ts'
import { type Composer } from './composer.ts'
import { toVisitor } from './visit-notice.ts'

/** The liaison's question, to the visitor. */
export const composeVisitQuestionAsked: Composer = async (db, { payload }) => {
  const visit = await findVisitForMail(db, String(payload.visitId))
  const question = await findLetterText(db, String(payload.letterId))
  if (!visit || question === null) return []
  return toVisitor(visit, 'visit-question-asked', ({ t }) => ({
    subject: t('mail-question-subject', visit.office.town),
    heading: t('mail-question-heading', visit.visitor.name),
    paragraphs: [question],
    button: { label: t('mail-question-button'), href: `${visit.pages.own}/answer` },
    after: [t('mail-question-words')],
  }))
}
