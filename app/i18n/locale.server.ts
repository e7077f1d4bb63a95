import { pretendLanguages, type Language } from './language.ts'
import { makePhrasebook, readingOrder, type MessageFile, type MessageFiles } from './make-phrasebook.server.ts'
import { editionFor, type Edition, type Phrasebook } from './phrasebook.ts'
import { pretend } from './pretend-language.ts'
import { createTranslate, type Translate } from './translator.ts'

const source = 'en'
const cookieName = 'lang'
const secondsOfYear = 31_536_000
const languageCode = /^[a-z]{2,3}(-[a-z0-9]{1,8}){0,3}$/

const modules = import.meta.glob<MessageFile>(['./messages/*.json', '!./messages/qqq.json'], {
  eager: true,
  import: 'default',
})

const files: MessageFiles = Object.fromEntries(
  Object.entries(modules).map(([path, catalog]) => [path.replace(/^.*\/|\.json$/g, ''), catalog]),
)

const available = Object.keys(files)
const phrasebooks = new Map<string, Phrasebook>()
const translators = new Map<string, Translate>()
const reported = new Set<string>()

/** `?uselang=` for this request alone, the cookie, `Accept-Language`, English: the first one that we speak. */
export function localeOf(request: Request): Language {
  const asked = new URL(request.url).searchParams.get('uselang')?.toLowerCase() ?? ''
  if (pretendLanguages.includes(asked)) return describe(asked)
  return languageOf(findSpoken(asked) ?? findSpoken(readCookie(request)) ?? findAccepted(request) ?? source)
}

/** A language by its code, as stored with a person; what we do not speak becomes the nearest that we do. */
export function languageOf(code: string): Language {
  return describe(findSpoken(code) ?? source)
}

export function isSpoken(code: string): boolean {
  return available.includes(code)
}

/** All languages that there are messages in, as the language menu lists them. */
export function spokenLanguages(): readonly Language[] {
  return phrasebookOf(source, 'whole').languages
}

export function getTranslate(request: Request): Translate {
  return translatorFor(localeOf(request).code)
}

/** The words of a language for mails, calendars and loaders; made once for each language. */
export function translatorFor(code: string): Translate {
  const language = pretendLanguages.includes(code) ? code : languageOf(code).code
  const known = translators.get(language)
  if (known) return known
  const book = phrasebookOf(language, 'whole')
  const translate = createTranslate(language, book.catalogs, (key) => reportOnce(key, language), book.language.dir)
  translators.set(language, translate)
  return translate
}

/** What the page of a request is rendered with; the browser loads the same book before it wakes the page. */
export function phrasebookFor(request: Request): Phrasebook {
  return phrasebookOf(localeOf(request).code, editionFor(new URL(request.url).pathname))
}

/** The `Set-Cookie` value that keeps a reader's choice for a year. */
export function languageCookie(code: string, { secure }: { secure: boolean }): string {
  if (!isSpoken(code)) throw new RangeError('no such language')
  const parts = [`${cookieName}=${code}`, 'Path=/', `Max-Age=${secondsOfYear}`, 'HttpOnly', 'SameSite=Lax']
  return (secure ? [...parts, 'Secure'] : parts).join('; ')
}

/** The `Set-Cookie` value that forgets it again: on a device that many people use. */
export function forgetLanguage(): string {
  return `${cookieName}=; Path=/; Max-Age=0; HttpOnly; SameSite=Lax`
}

function phrasebookOf(code: string, edition: Edition): Phrasebook {
  const name = `${code} ${edition}`
  const known = phrasebooks.get(name)
  if (known) return known
  const book = pretendLanguages.includes(code)
    ? pretend(code, phrasebookOf(source, edition))
    : makePhrasebook(code, files, edition, reportOnce)
  phrasebooks.set(name, book)
  return book
}

function describe(code: string): Language {
  return phrasebookOf(code, 'whole').language
}

function findSpoken(typed: string): string | undefined {
  const code = typed.toLowerCase()
  if (isSpoken(code)) return code
  return languageCode.test(code) ? readingOrder(code, available)[0] : undefined
}

function readCookie(request: Request): string {
  const cookies = request.headers.get('Cookie')?.split(';') ?? []
  const pair = cookies.map((cookie) => cookie.trim().split('=')).find(([name]) => name === cookieName)
  return pair?.[1] ?? ''
}

function findAccepted(request: Request): string | undefined {
  const header = request.headers.get('Accept-Language')?.slice(0, 500) ?? ''
  return header
    .split(',')
    .map(readPreference)
    .filter(({ weight }) => weight > 0)
    .sort((a, b) => b.weight - a.weight)
    .map(({ code }) => findSpoken(code))
    .find((code) => code !== undefined)
}

function readPreference(part: string): { code: string; weight: number } {
  const [code = '', ...parameters] = part.split(';').map((text) => text.trim())
  const quality = parameters.find((text) => text.startsWith('q='))
  return { code, weight: quality ? Number(quality.slice(2)) || 0 : 1 }
}

function reportOnce(key: string, language: string): void {
  const name = `${key} ${language}`
  if (reported.has(name)) return
  reported.add(name)
  const line = { level: 'warn', time: Date.now(), message: 'a message cannot be shown', key, language }
  process.stderr.write(`${JSON.stringify(line)}\n`)
}
