import { settings } from '#app/config/settings.server.ts'
import { db } from '#app/storage/client.server.ts'
import { readNote } from '../delivery-rules.ts'

export const mailStates = ['waiting', 'sent', 'failed'] as const
type MailState = (typeof mailStates)[number]

const pageSize = 50

type Asked = Readonly<{ state: MailState | null; before: Date | null }>

/** The messages that were written, the newest first. */
export async function listMail({ state, before }: Asked) {
  const rows = await db.mail.findMany({
    where: { ...(state && { state }), ...(before && { createdAt: { lt: before } }) },
    orderBy: { createdAt: 'desc' },
    take: pageSize + 1,
    select: { id: true, toAddress: true, kind: true, subject: true, state: true, error: true, createdAt: true },
  })
  const mails = rows.slice(0, pageSize).map(({ error, ...mail }) => ({
    ...mail,
    state: mail.state as MailState,
    reason: error === null ? null : readNote(error).reason,
  }))
  return { mails, older: rows.length > pageSize ? (mails.at(-1)?.createdAt.getTime() ?? null) : null }
}

/**
 * One message, to read. Where mail goes out by a mail server, the links in it are the reader's own keys and are not
 * shown; where it only goes into a folder of this computer, somebody has to hand them over.
 */
export async function findMail(id: string) {
  const mail = await db.mail.findUnique({ where: { id } })
  if (!mail) return null
  const { toAddress, kind, subject, text, state, error, createdAt, nextTryAt } = mail
  const shown = settings().smtpUrl === null ? text : withoutKeys(text)
  const fault = error === null ? null : { ...readNote(error), nextTryAt: state === 'waiting' ? nextTryAt : null }
  return { id, toAddress, kind, subject, text: shown, state: state as MailState, fault, createdAt }
}

/** Links that open something for whoever holds them end in a token. */
function withoutKeys(text: string): string {
  return text.replace(/(https?:\/\/[^\s/]+\/[\w-]+\/)[\w-]{16,}/g, '$1…')
}
