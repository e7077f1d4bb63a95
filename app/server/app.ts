import { randomBytes } from 'node:crypto'
import { type ServerResponse } from 'node:http'
import path from 'node:path'
import { type ServerBuild } from '@remix-run/node'
import compression from 'compression'
import express, { type ErrorRequestHandler, type Express } from 'express'
import sirv from 'sirv'
import { settings } from '#app/config/settings.server.ts'
import { answerHealth } from './health.ts'
import { guards } from './guards.ts'
import { logFault } from '#app/config/log.server.ts'
import { remixHandler } from './remix-handler.ts'
import { straightHandler } from './straight-handler.ts'
import { requestScope } from './request-scope.ts'
import { securityHeaders } from './security-headers.ts'
import { storageFaultOf } from './storage-faults.ts'
import { dropUnread } from './unread-body.ts'

export type AppParts = Readonly<{
  build: () => Promise<ServerBuild>
  /** Where the built assets lie; null while developing (Vite serves them then). */
  assets: string | null
}>

/** The whole house behind one Express app. */
export function createApp({ build, assets }: AppParts): Express {
  const app = express()
  app.disable('x-powered-by')
  app.set('trust proxy', settings().trustedProxies)
  app.set('etag', false)

  app.get(['/healthz', '/readyz'], (request, response) => void answerHealth(request, response))
  if (assets) serveFiles(app, assets)
  app.use(requestScope)
  app.use((_request, response, next) => {
    response.locals.nonce = randomBytes(16).toString('base64')
    next()
  })
  app.use(securityHeaders())
  app.use(dropUnread)
  app.use(...guards())
  app.use(compression())
  app.all('*', (request, response, next) => {
    void build()
      .then((current) => straightHandler(current, request) ?? remixHandler(current, request.path))
      .then((answer) => void answer(request, response, next))
      .catch(next)
  })
  app.use(faultPage)
  return app
}

/** Built files never change under their name, and lie there compressed already. */
function serveFiles(app: Express, folder: string): void {
  const setHeaders = (response: ServerResponse) => {
    response.setHeader('X-Content-Type-Options', 'nosniff')
    response.setHeader('Cross-Origin-Resource-Policy', 'same-origin')
  }
  const assets = path.join(folder, 'assets')
  app.use('/assets', sirv(assets, { brotli: true, gzip: true, immutable: true, maxAge: 365 * 24 * 3600, setHeaders }))
  app.use(sirv(folder, { brotli: true, gzip: true, maxAge: 3600, setHeaders }))
}

/** The last resort: words without a stack trace, also when nothing else works. */
const faultPage: ErrorRequestHandler = (error: unknown, request, response, next) => {
  if (response.headersSent) {
    next(error)
    return
  }
  const status = statusOf(error)
  if (status >= 500) logFault(error, `server ${request.method}`)
  response.status(status).type('text/plain').send(`${wordsFor(error, status)}\n`)
}

function statusOf(error: unknown): number {
  if (storageFaultOf(error) !== null) return 503
  const status = (error as { status?: unknown; statusCode?: unknown } | null)?.status
  return typeof status === 'number' && status >= 400 && status < 600 ? status : 500
}

function wordsFor(error: unknown, status: number): string {
  const fault = storageFaultOf(error)
  if (fault === 'unsaved') return 'Nothing can be saved at the moment. Nothing was lost; try again in a few minutes.'
  if (fault === 'busy') return 'The house is busy. Try again in a moment.'
  return status >= 500 ? 'Something broke on our side. Try again in a moment.' : 'That address or message makes no sense here.'
}
