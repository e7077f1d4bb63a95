import path from 'node:path'
import { z } from 'zod'

export type Settings = Readonly<{
  port: number
  host: string
  /** Scheme, host and port under which people reach the house; no trailing slash. */
  origin: string
  /** Whether ORIGIN was left out: then any loopback name of this port is taken as well. */
  originIsDefault: boolean
  databaseFile: string
  smtpUrl: string | null
  mailFrom: string
  mailFolder: string
  sessionSecret: string | null
  trustedProxies: number
  logLevel: LogLevel
  /** What the mail server shows when it brings a message; without one, nobody can. */
  incomingMailSecret: string | null
  incomingMailFolder: string | null
  /** The name under which the mail server says who a sender is (RFC 8601). */
  incomingMailServer: string | null
}>

export type LogLevel = 'silent' | 'error' | 'info'

/** A setting that can't be used; each sentence names one fault. */
export class SettingsError extends Error {
  constructor(readonly sentences: readonly string[]) {
    super(sentences.join('\n'))
    this.name = 'SettingsError'
  }
}

const environment = z.object({
  PORT: wholeNumber('PORT', { what: 'a number, such as 3000', max: 65535 }).default(3000),
  HOST: z.string().min(1, 'HOST must be a name or an address to listen on, such as 127.0.0.1.').default('127.0.0.1'),
  ORIGIN: z
    .string()
    .refine(isOrigin, 'ORIGIN must be an address such as https://foyer.example.org, without a path.')
    .optional(),
  DATABASE_URL: z
    .string()
    .refine(isFileUrl, 'DATABASE_URL must be a file address, such as file:./data/foyer.db.')
    .default('file:./data/foyer.db'),
  SMTP_URL: z
    .string()
    .refine(isSmtpUrl, 'SMTP_URL must be an address such as smtps://user:password@mail.example.org:465.')
    .optional(),
  MAIL_FROM: z
    .string()
    .regex(/^[^\s<>@]+@[^\s<>@]+$/, 'MAIL_FROM must be a mail address, such as foyer@example.org.')
    .default('foyer@example.org'),
  SESSION_SECRET: z.string().min(32, 'SESSION_SECRET must have at least 32 characters.').optional(),
  TRUSTED_PROXIES: wholeNumber('TRUSTED_PROXIES', { what: 'the number of proxies in front, such as 1', max: 10 }).default(0),
  INCOMING_MAIL_SECRET: z
    .string()
    .regex(/^[\x21-\x7e]{32,}$/, 'INCOMING_MAIL_SECRET must have at least 32 characters: letters, digits and signs without blanks.')
    .nullable()
    .default(null),
  INCOMING_MAIL_FOLDER: z
    .string()
    .refine((text) => !text.includes('\0'), 'INCOMING_MAIL_FOLDER must be the path of a folder, such as ./data/incoming.')
    .transform((text) => path.resolve(text))
    .nullable()
    .default(null),
  INCOMING_MAIL_SERVER: z
    .string()
    .regex(/^[\w.-]{1,253}$/, 'INCOMING_MAIL_SERVER must be the name in its Authentication-Results, such as mx.example.org.')
    .toLowerCase()
    .nullable()
    .default(null),
  LOG_LEVEL: z.enum(['silent', 'error', 'info'], 'LOG_LEVEL must be silent, error or info.').default('info'),
})

/** Reads the settings, or throws a SettingsError with a sentence for each fault. */
export function readSettings(source: Readonly<Record<string, string | undefined>>): Settings {
  const given = Object.fromEntries(Object.entries(source).filter(([, value]) => value !== ''))
  const parsed = environment.safeParse(given)
  if (!parsed.success) throw new SettingsError(parsed.error.issues.map((issue) => issue.message))

  const values = parsed.data
  const databaseFile = path.resolve(values.DATABASE_URL.replace(/^file:/, '').replace(/\?.*$/, ''))
  return {
    port: values.PORT,
    host: values.HOST,
    origin: new URL(values.ORIGIN ?? `http://localhost:${values.PORT}`).origin,
    originIsDefault: values.ORIGIN === undefined,
    databaseFile,
    smtpUrl: values.SMTP_URL ?? null,
    mailFrom: values.MAIL_FROM,
    mailFolder: databaseFile.replace(/\.[^./]+$/, '') + '.mail',
    sessionSecret: values.SESSION_SECRET ?? null,
    trustedProxies: values.TRUSTED_PROXIES,
    logLevel: values.LOG_LEVEL,
    incomingMailSecret: values.INCOMING_MAIL_SECRET,
    incomingMailFolder: values.INCOMING_MAIL_FOLDER,
    incomingMailServer: values.INCOMING_MAIL_SERVER,
  }
}

let current: Settings | undefined

/** The settings of this process, read once from its environment. */
export function settings(): Settings {
  current ??= readSettings(process.env)
  return current
}

/** Decimal digits alone: what JavaScript also takes for a number (blanks, `0x1f`) is more likely a slip. */
function wholeNumber(name: string, { what, max }: { what: string; max: number }) {
  const between = `${name} must be between 0 and ${max}.`
  return z
    .string()
    .regex(/^-?\d+(\.\d+)?$/, `${name} must be ${what}.`)
    .transform(Number)
    .pipe(z.number().int(`${name} must be a whole number.`).min(0, between).max(max, between))
}

function isOrigin(text: string): boolean {
  if (!URL.canParse(text)) return false
  const { protocol, pathname, search, hash, username } = new URL(text)
  return /^https?:$/.test(protocol) && pathname === '/' && !search && !hash && !username
}

function isFileUrl(text: string): boolean {
  return /^file:.+/.test(text)
}

function isSmtpUrl(text: string): boolean {
  return URL.canParse(text) && /^smtps?:$/.test(new URL(text).protocol) && new URL(text).hostname !== ''
}
