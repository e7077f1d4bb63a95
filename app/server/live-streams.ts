import { type ServerResponse } from 'node:http'
import { readSession } from '#app/access/session.server.ts'
import { mayReadReception } from '#app/access/policy.ts'
import { logFault } from '#app/config/log.server.ts'
import { countDeskChanges } from '#app/features/reception/queries/desk-changes.server.ts'

/** How often all open streams together look whether something changed. */
const lookMs = 500
/** So that the line stays open, and a page notices when it is dead. */
const heartbeatMs = 15_000
/** A page asks for its stream anew after this. */
const lifeMs = 10 * 60_000
/** A browser keeps six connections to a house: pages must have some left. */
const mostOfSession = 3
const mostOfHouse = 500

type Listener = Readonly<{ sessionId: string; officeId: string }>
type Stream = Listener & { readonly response: ServerResponse; readonly openedAt: number; saidAt: number; said: number }

const streams = new Set<Stream>()
let timer: NodeJS.Timeout | undefined
let isOver = false

/** Whether one more stream may be opened: 429 when this session has enough of them, 503 when the house has. */
export function refusalOfStream(sessionId: string): 429 | 503 | null {
  if (isOver || streams.size >= mostOfHouse) return 503
  const theirs = [...streams].filter((stream) => stream.sessionId === sessionId)
  return theirs.length >= mostOfSession ? 429 : null
}

/** Tells a page from now on when the desk of this office has changed: a number, and nothing else. */
export function openStream(response: ServerResponse, listener: Listener): void {
  const stream: Stream = { ...listener, response, openedAt: Date.now(), saidAt: 0, said: -1 }
  streams.add(stream)
  response.once('close', () => drop(stream))
  response.write('retry: 3000\n\n')
  say(stream, countDeskChanges(listener.officeId))
  timer ??= setInterval(look, lookMs).unref()
}

/** Ends all streams, and takes no new ones: they would hold up the end of the house. */
export function endStreams(): void {
  isOver = true
  for (const stream of streams) end(stream)
}

function look(): void {
  try {
    const versions = new Map<string, number>()
    for (const { officeId } of streams) if (!versions.has(officeId)) versions.set(officeId, countDeskChanges(officeId))
    for (const stream of streams) tell(stream, versions.get(stream.officeId) ?? 0)
  } catch (error) {
    logFault(error, 'desk live')
    for (const stream of streams) end(stream)
  }
}

function tell(stream: Stream, version: number): void {
  const now = Date.now()
  if (version === stream.said && now - stream.saidAt < heartbeatMs) return
  if (!mayListen(stream, new Date(now))) end(stream)
  else if (now - stream.openedAt > lifeMs) end(stream, 'event: again\ndata:\n\n')
  else say(stream, version)
}

function mayListen({ sessionId, officeId }: Stream, now: Date): boolean {
  const signedIn = readSession(sessionId, now)
  return signedIn !== null && signedIn.actor.officeId === officeId && mayReadReception(signedIn.actor)
}

function say(stream: Stream, version: number): void {
  stream.said = version
  stream.saidAt = Date.now()
  stream.response.write(`data: ${version}\n\n`)
}

function end(stream: Stream, lastWords?: string): void {
  stream.response.end(lastWords)
  drop(stream)
}

function drop(stream: Stream): void {
  streams.delete(stream)
  if (streams.size > 0) return
  clearInterval(timer)
  timer = undefined
}
