import { type IncomingMessage, type ServerResponse } from 'node:http'
import { readSession, sessionIdOf } from '#app/access/session.server.ts'
import { mayReadReception } from '#app/access/policy.ts'
import { logFault, logRequest } from '#app/config/log.server.ts'
import { openStream, refusalOfStream } from './live-streams.ts'

/** Whether this handler answers an address. It stands beside Remix: a stream is no page, and nothing may gather it up. */
export function isLiveAddress(url: string | undefined): boolean {
  return /^\/desk\/live\/?(?:\?|$)/.test(url ?? '')
}

/** Opens a stream that says when the desk has changed, to staff who may read it. */
export async function handleLive(request: IncomingMessage, response: ServerResponse): Promise<void> {
  const begun = performance.now()
  try {
    await answer(request, response)
  } catch (error) {
    logFault(error, 'desk live')
    refuse(response, 503)
  }
  const ms = Math.round((performance.now() - begun) * 1000) / 1000
  logRequest({ method: request.method ?? '', route: 'desk live', status: response.statusCode, ms })
}

async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
  if (request.method !== 'GET') return refuse(response, 405)
  const listener = await findListener(request)
  if (!listener) return refuse(response, 403)
  const refusal = refusalOfStream(listener.sessionId)
  if (refusal) return refuse(response, refusal)

  response.writeHead(200, { ...common, 'Content-Type': 'text/event-stream', 'X-Accel-Buffering': 'no' })
  openStream(response, listener)
}

async function findListener({ headers }: IncomingMessage): Promise<{ sessionId: string; officeId: string } | null> {
  const sessionId = await sessionIdOf(new Request('http://localhost/desk/live', { headers: { Cookie: headers.cookie ?? '' } }))
  const signedIn = sessionId && readSession(sessionId, new Date())
  if (!signedIn || !mayReadReception(signedIn.actor)) return null
  return { sessionId, officeId: signedIn.actor.officeId }
}

const common = {
  'Cache-Control': 'no-store, no-transform',
  'X-Content-Type-Options': 'nosniff',
  'Cross-Origin-Resource-Policy': 'same-origin',
} as const

const words = {
  403: 'The front desk is for those who work there.',
  405: 'This is only read.',
  429: 'This browser listens already.',
  503: 'Try again in a moment.',
} as const

function refuse(response: ServerResponse, status: keyof typeof words): void {
  if (response.headersSent) {
    response.end()
    return
  }
  const more = status === 405 ? { Allow: 'GET' } : status === 403 ? {} : { 'Retry-After': '60' }
  response.writeHead(status, { ...common, ...more, 'Content-Type': 'text/plain' }).end(`${words[status]}\n`)
}
