import { simpleParser, type Attachment, type ParsedMail } from 'mailparser'
import { type CalendarPart, type ReadMessage } from '../model.ts'

const longestWords = 10_000
const longestSubject = 300

/** Reads a raw message (RFC 5322, MIME). Null for what is none: nothing in it can be told. */
export async function readMessage(raw: Uint8Array): Promise<ReadMessage | null> {
  const mail = await parse(Buffer.from(raw))
  if (!mail || mail.headers.size === 0) return null
  return {
    messageId: mail.messageId ?? null,
    from: senderOf(mail),
    subject: plain(mail.subject ?? '').replace(/\s+/g, ' ').slice(0, longestSubject),
    words: plain(mail.text ?? '').trim().slice(0, longestWords),
    proofs: [mail.headers.get('authentication-results') ?? []].flat().map(String),
    calendars: mail.attachments.filter(isCalendar).map(toPart),
  }
}

function parse(raw: Buffer): Promise<ParsedMail | null> {
  const options = { skipTextToHtml: true, skipTextLinks: true, skipImageLinks: true, maxHtmlLengthToParse: 300_000 }
  return simpleParser(raw, options).catch(() => null)
}

/** Readers differ in which of several addresses they show, so that a message with two senders has none. */
function senderOf({ from, headerLines }: ParsedMail): string | null {
  const [sender, ...others] = from?.value ?? []
  const headers = headerLines.filter(({ key }) => key === 'from')
  if (headers.length !== 1 || others.length > 0 || !sender?.address) return null
  return sender.address.toLowerCase()
}

function isCalendar({ contentType, filename }: Attachment): boolean {
  return /^(text\/calendar|application\/ics)$/i.test(contentType) || /\.ics$/i.test(filename ?? '')
}

function toPart({ headers, contentType, content }: Attachment): CalendarPart {
  const { params } = (headers.get('content-type') ?? {}) as Readonly<{ params?: Readonly<Record<string, string>> }>
  const method = /^text\/calendar$/i.test(contentType) ? params?.method : undefined
  return { method: method?.trim() || null, text: content.toString('utf8') }
}

function plain(text: string): string {
  return text.replace(/\r\n?/g, '\n').replace(/[^\P{Cc}\n\t]/gu, '')
}
