import { type MailContent } from '#app/mail/content.ts'
import { type MailKind } from './mail-kinds.ts'

/** One message to one person about one event: who, in which language, and what it says. */
export type Notice = Readonly<{
  to: string
  /** A language of ours, such as "ar". */
  locale: string
  /** Names the message. One of a kind goes to an address once an event. */
  kind: MailKind
  content: MailContent
  calendar?: Readonly<{ method: string | null; content: string }>
  /** The visit it is about, so that it is forgotten with it. */
  visitId?: string
}>

/** An event as it stands in the outbox. */
export type StoredEvent = Readonly<{
  id: string
  type: string
  payload: Readonly<Record<string, unknown>>
  actorKind: string
  actorId: string | null
  createdAt: Date
}>
