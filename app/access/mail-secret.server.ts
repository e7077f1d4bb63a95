import { createHash, timingSafeEqual } from 'node:crypto'
import { settings } from '#app/config/settings.server.ts'

/** Lets nobody but the mail server on: 404 where none is set up, 401 without its secret. */
export function requireMailServer(request: Request): void {
  const { incomingMailSecret: secret } = settings()
  if (secret === null) throw new Response(null, { status: 404 })
  const [, given = ''] = /^Bearer +(\S+)$/i.exec(request.headers.get('Authorization') ?? '') ?? []
  if (timingSafeEqual(digest(given), digest(secret))) return
  throw new Response(null, { status: 401, headers: { 'WWW-Authenticate': 'Bearer' } })
}

/** Of one length, so that how long the comparison takes tells nothing. */
function digest(text: string): Buffer {
  return createHash('sha256').update(text).digest()
}
