import { lookup } from 'node:dns/promises'
import { type IncomingMessage } from 'node:http'
import { Agent, request } from 'node:https'
import { isIP } from 'node:net'
import { pipeline } from 'node:stream/promises'
import { createGunzip, createInflate } from 'node:zlib'
import { accept, refuse, type Result } from '#app/lib/result.ts'
import { mostBytes, toCalendarAddress, type BusyRefusal } from '../busy-rules.ts'
import { isPublicAddress } from './public-address.server.ts'

/** The network as a fetch sees it. */
export type Net = Readonly<{
  /** All addresses of a name. Asked once for each request; the answer is what is connected to. */
  resolve: (name: string) => Promise<readonly string[]>
  /** Whether an address may be asked. */
  allows: (address: string) => boolean
  /** Certificates to trust instead of the world's. */
  ca?: string
  /** For the whole of it, redirects too. */
  patienceMs: number
}>

export const publicNet: Net = {
  resolve: async (name) => (await lookup(name, { all: true })).map(({ address }) => address),
  allows: isPublicAddress,
  patienceMs: 8_000,
}

/** What is known of a calendar from the last time. */
export type Seen = Readonly<{ etag: string | null; lastModified: string | null }>
export type Fetched = Seen & Readonly<{ text: string | null }>

type FetchRefusal = Extract<BusyRefusal, 'busy-unreachable' | 'busy-too-large'>

const mostRedirects = 3

class TooLarge extends Error {}

/**
 * Fetches the text of a calendar from an address that somebody typed; a null text means that nothing has changed. Only
 * over https, from public addresses, which each redirect has to be, too; whatever fails, it is one refusal.
 */
export async function fetchCalendar(
  address: string,
  seen: Seen,
  net: Net,
  stop?: AbortSignal,
): Promise<Result<Fetched, FetchRefusal>> {
  const patience = AbortSignal.timeout(net.patienceMs)
  const signal = stop ? AbortSignal.any([stop, patience]) : patience
  try {
    return accept(await untilAborted(follow(address, seen, { net, signal }), signal))
  } catch (error) {
    return refuse(error instanceof TooLarge ? 'busy-too-large' : 'busy-unreachable')
  }
}

type Way = Readonly<{ net: Net; signal: AbortSignal }>

async function follow(address: string, seen: Seen, way: Way, redirects = 0): Promise<Fetched> {
  const https = toCalendarAddress(address)
  if (!https) throw new Error('No address of a calendar.')
  const answer = await ask(new URL(https), seen, way)
  try {
    if (answer.statusCode === 304) return { ...seen, text: null }
    const next = redirectOf(answer, https)
    if (next && redirects === mostRedirects) throw new Error('Too many redirects.')
    if (next) return await follow(next, seen, way, redirects + 1)
    if (answer.statusCode !== 200) throw new Error('No calendar came.')
    const { headers } = answer
    const text = await readText(answer, way.signal)
    return { text, etag: shortOf(headers.etag), lastModified: shortOf(headers['last-modified']) }
  } finally {
    answer.destroy()
  }
}

function redirectOf({ statusCode = 0, headers }: IncomingMessage, from: string): string | null {
  const isRedirect = [301, 302, 303, 307, 308].includes(statusCode)
  return isRedirect && headers.location ? new URL(headers.location, from).href : null
}

/** Asks the very address that was looked at: the name is not resolved again. */
async function ask(url: URL, { etag, lastModified }: Seen, { net, signal }: Way): Promise<IncomingMessage> {
  const pinned = await pin(url.hostname.replace(/^\[|\]$/g, ''), net)
  signal.throwIfAborted()
  return new Promise((resolve, reject) => {
    const asked = request(url, {
      agent: new Agent({ keepAlive: false, maxCachedSessions: 0 }),
      signal,
      ca: net.ca,
      maxHeaderSize: 16 * 1024,
      lookup: (_name, options, done) => {
        const family = isIP(pinned)
        if (options.all) done(null, [{ address: pinned, family }])
        else done(null, pinned, family)
      },
      headers: {
        Accept: 'text/calendar, */*;q=0.1',
        'Accept-Encoding': 'gzip',
        'User-Agent': 'Foyer (busy times)',
        ...(etag && { 'If-None-Match': etag }),
        ...(lastModified && { 'If-Modified-Since': lastModified }),
      },
    })
    asked.once('response', resolve).on('error', reject).end()
  })
}

/** The one address to connect to. A name of which any address is not public has none. */
async function pin(name: string, net: Net): Promise<string> {
  const addresses = isIP(name) ? [name] : await net.resolve(name)
  const [first] = addresses
  if (!first || !addresses.every((address) => isIP(address) && net.allows(address))) throw new Error('Not a public address.')
  return first
}

/** The body as text; counted while it is inflated, so that a small one cannot become a large one. */
async function readText(answer: IncomingMessage, signal: AbortSignal): Promise<string> {
  const pieces: Buffer[] = []
  let size = 0
  const count = async (source: AsyncIterable<Buffer>) => {
    for await (const piece of source) {
      size += piece.length
      if (size > mostBytes) return
      pieces.push(piece)
    }
  }
  const inflate = inflaterOf(answer.headers['content-encoding'])
  const flow = inflate ? pipeline(answer, inflate, count, { signal }) : pipeline(answer, count, { signal })
  await flow.catch((error: unknown) => {
    if (size <= mostBytes) throw error
  })
  if (size > mostBytes) throw new TooLarge()
  return Buffer.concat(pieces).toString('utf8')
}

function inflaterOf(coding = 'identity') {
  if (/^(x-)?gzip$/i.test(coding)) return createGunzip()
  if (/^deflate$/i.test(coding)) return createInflate()
  if (/^identity$/i.test(coding)) return null
  throw new Error('A coding that was not asked for.')
}

/** Marks that are sent back the next time; what is absurdly long is forgotten. */
function shortOf(header: string | undefined): string | null {
  return header && header.length <= 300 ? header : null
}

/** Resolving a name cannot be called off; nobody waits for it any longer. */
function untilAborted<Value>(work: Promise<Value>, signal: AbortSignal): Promise<Value> {
  return new Promise((resolve, reject) => {
    const stop = () => reject(new Error('Too slow.'))
    signal.addEventListener('abort', stop, { once: true })
    work.then(resolve, reject).finally(() => signal.removeEventListener('abort', stop))
  })
}
