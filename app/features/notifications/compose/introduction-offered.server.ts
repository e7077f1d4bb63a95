import { settings } from '#app/config/settings.server.ts'
import { questionToken } from '#app/features/questions/question-pass.server.ts'
import { translatorFor } from '#app/i18n/locale.server.ts'
import { type Db } from '#app/storage/client.server.ts'
import { type Notice } from '../model.ts'
import { type Composer } from './composer.ts'

/** Who of the two has not answered yet is asked; nobody's address is told. */
export const composeIntroductionOffered: Composer = async (db, { payload }) => {
  const introduction = await findIntroduction(db, payload)
  if (!introduction || introduction.madeAt) return []
  const { askerAnswer, staffAnswer } = introduction
  if (askerAnswer === 'declined' || staffAnswer === 'declined') return []
  return [
    ...(staffAnswer === 'waiting' && !introduction.staff.disabledAt ? [toStaff(introduction)] : []),
    ...(askerAnswer === 'waiting' ? [toAsker(introduction)] : []),
  ]
}

export function findIntroduction(db: Db, payload: unknown) {
  const { introductionId } = payload as { introductionId: string }
  return db.introduction.findUnique({ where: { id: introductionId }, include: { question: true, staff: true } })
}

type Introduction = NonNullable<Awaited<ReturnType<typeof findIntroduction>>>

function toStaff({ question, staff, note }: Introduction): Notice {
  const t = translatorFor(staff.locale)
  const subject = t('mail-introduction-staff-subject', question.nameToShow)
  return {
    to: staff.email,
    locale: staff.locale,
    kind: 'introduction-offered',
    content: {
      subject,
      heading: subject,
      paragraphs: [
        t('mail-introduction-staff-words', question.nameToShow),
        question.text,
        ...(note === '' ? [] : [note]),
      ],
      button: { label: t('mail-introduction-button'), href: `${settings().origin}/questions/${question.id}` },
      closing: [t('mail-closing')],
    },
  }
}

function toAsker({ question, staff }: Introduction): Notice {
  const t = translatorFor(question.locale)
  return {
    to: question.email,
    locale: question.locale,
    kind: 'introduction-offered-asker',
    content: {
      subject: t('mail-introduction-asker-subject'),
      heading: t('mail-introduction-asker-heading', staff.name),
      paragraphs: [t('mail-introduction-asker-words', staff.name)],
      button: { label: t('mail-introduction-button'), href: `${settings().origin}/ask/${questionToken(question.id)}` },
      closing: [t('mail-closing')],
    },
  }
}
