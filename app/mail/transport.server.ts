import { accessSync, constants, mkdirSync } from 'node:fs'
import { mkdir, rename, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { createTransport, type SendMailOptions, type Transporter } from 'nodemailer'
import { settings, SettingsError } from '#app/config/settings.server.ts'

export type OutgoingMail = Readonly<{
  id: string
  to: string
  subject: string
  text: string
  html: string
  /** With a method it is an invitation, as the last alternative; without one a file to keep. */
  calendar?: Readonly<{ method: string | null; content: string }>
}>

let transport: Transporter | undefined

/** Sends a message to one person: by SMTP where it is set up, else as a file into the mail folder. */
export async function sendMail(mail: OutgoingMail): Promise<void> {
  for (const header of [mail.to, mail.subject]) {
    if (/[\r\n\0]/.test(header)) throw new Error('A mail header must be one line.')
  }
  const options = toOptions(mail)
  if (settings().smtpUrl) {
    await smtp().sendMail(options)
    return
  }
  const { message } = (await createTransport({ streamTransport: true, buffer: true }).sendMail(options)) as {
    message: Buffer
  }
  await putIntoFolder(`${mail.id}.eml`, message)
}

/** Under its name there is never half a message, whenever somebody looks. */
async function putIntoFolder(name: string, message: Buffer): Promise<void> {
  const { mailFolder } = settings()
  await mkdir(mailFolder, { recursive: true, mode: 0o700 })
  const part = path.join(mailFolder, `${name}.part`)
  await writeFile(part, message, { mode: 0o600 })
  await rename(part, path.join(mailFolder, name))
}

/** Finds out at the start that messages can be put into the mail folder, if that is where they go; or a SettingsError. */
export function requireMailFolder(): void {
  const { smtpUrl, mailFolder } = settings()
  if (smtpUrl) return
  try {
    mkdirSync(mailFolder, { recursive: true, mode: 0o700 })
    accessSync(mailFolder, constants.W_OK | constants.X_OK)
  } catch (error) {
    const { code = 'unknown fault' } = error as NodeJS.ErrnoException
    throw new SettingsError([`The mail folder ${mailFolder} can't be written: ${code}. Mend that, or set SMTP_URL.`])
  }
}

/** Ends the connections to the mail server: at the end of the process. */
export function closeTransport(): void {
  transport?.close()
  transport = undefined
}

function smtp(): Transporter {
  const url = settings().smtpUrl ?? ''
  transport ??= createTransport({ url, requireTLS: hasPassword(url) })
  return transport
}

/** A password only goes over an encrypted line, unless the address itself says otherwise. */
function hasPassword(url: string): boolean {
  return new URL(url).password !== ''
}

function toOptions({ id, to, subject, text, html, calendar }: OutgoingMail): SendMailOptions {
  const { mailFrom, origin } = settings()
  return {
    from: { name: 'Foyer', address: mailFrom },
    to: { name: '', address: to },
    subject,
    text,
    html,
    messageId: `<${id}@${new URL(origin).hostname}>`,
    headers: { 'Auto-Submitted': 'auto-generated' },
    ...calendarPart(calendar),
    disableFileAccess: true,
    disableUrlAccess: true,
  }
}

function calendarPart(calendar: OutgoingMail['calendar']): Partial<SendMailOptions> {
  if (!calendar) return {}
  const { method, content } = calendar
  if (method === null) {
    return { attachments: [{ filename: 'visit.ics', contentType: 'text/calendar; charset=utf-8', content }] }
  }
  return { alternatives: [{ contentType: `text/calendar; charset=utf-8; method=${method}`, content }] }
}
