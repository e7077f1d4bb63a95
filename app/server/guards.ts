import { type Request, type RequestHandler, type Response } from 'express'
import { RateLimiterMemory } from 'rate-limiter-flexible'
import { settings } from '#app/config/settings.server.ts'
import { heardOut } from '#app/http/body.server.ts'
import { mayWrite, ourOrigin } from '#app/http/same-origin.ts'
import { renderWords } from './words-for-answers.ts'

/** How often one address may write where nobody needs to have signed in. The paired tablets are counted by themselves. */
const limits = [
  { path: /^\/sign-in\/?$/, limiter: perMinute(20) },
  { path: /^\/(visit\/new|ask)\/?$/, limiter: perMinute(60) },
  { path: /^\/kiosk\/pair\/?$/, limiter: perMinute(10) },
  { path: /^\/(visit|ask|respond|own-record|sign-in|set-up|code)\b/, limiter: perMinute(120) },
]

const methods = new Set(['GET', 'HEAD', 'POST'])

/** Turned away before any page is asked: strange methods and hosts, writes from other sites, bodies beyond measure, floods. */
export function guards(): RequestHandler[] {
  return [knownMethod, knownHost, ownPages, bodySize, notTooMany]
}

const knownMethod: RequestHandler = (request, response, next) => {
  if (methods.has(request.method)) {
    next()
    return
  }
  response.setHeader('Allow', [...methods].join(', '))
  refuse(response, 405, 'Pages here are read and forms are sent; nothing else.')
}

const knownHost: RequestHandler = (request, response, next) => {
  const { isOurs } = origins(request)
  if (isOurs(`${settings().origin.split(':')[0]}://${request.headers.host ?? ''}`)) next()
  else refuse(response, 421, 'This house is not known under that name.')
}

const ownPages: RequestHandler = (request, response, next) => {
  if (mayWrite(request.method, request.headers, origins(request).isOurs)) {
    // Remix takes the origin "null", which was judged here, for another site's.
    if (request.headers.origin === 'null') delete request.headers.origin
    next()
  } else refuse(response, 403, 'This came from a page that is not ours, so nothing was changed.')
}

/** What is too much for a page, the page says itself, in words; what nobody would hear out ends here. */
const bodySize: RequestHandler = (request, response, next) => {
  if (Number(request.headers['content-length'] ?? 0) <= heardOut) {
    next()
    return
  }
  response.setHeader('Connection', 'close')
  refuse(response, 413, 'That is more than this form can hold.')
}

const notTooMany: RequestHandler = (request, response, next) => {
  if (request.method === 'GET' || request.method === 'HEAD') {
    next()
    return
  }
  const limiter = limits.find(({ path }) => path.test(request.path))?.limiter
  if (!limiter) {
    next()
    return
  }
  limiter.consume(request.ip ?? 'unknown').then(
    () => next(),
    () => {
      response.setHeader('Retry-After', '60')
      refuse(response, 429, 'That was a lot at once. Try again in a minute.')
    },
  )
}

function origins(request: Request): { isOurs: (candidate: string) => boolean } {
  const { origin, originIsDefault } = settings()
  const loopback = originIsDefault || /^http:\/\/(localhost|127\.0\.0\.1|\[::1\])(:|$)/.test(origin)
  return { isOurs: ourOrigin(origin, request.socket.localPort ?? settings().port, loopback) }
}

function perMinute(points: number): RateLimiterMemory {
  return new RateLimiterMemory({ points, duration: 60 })
}

/** What may befall somebody who fills in a form is said in their language; the rest concerns programs. */
const toPeople = new Set([413, 429])

function refuse(response: Response, status: number, sentence: string): void {
  const { req: request } = response
  response.status(status)
  const isPerson = toPeople.has(status) && request.headers.accept?.includes('text/html')
  if (isPerson) response.type('text/html').send(renderWords(status, askedBy(request)))
  else response.type('text/plain').send(`${sentence}\n`)
}

function askedBy({ headers, originalUrl }: Request) {
  const { cookie: Cookie = '', 'accept-language': language = '' } = headers
  return new globalThis.Request(`http://localhost${originalUrl}`, { headers: { Cookie, 'Accept-Language': language } })
}
