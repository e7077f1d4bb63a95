import { AsyncResource } from 'node:async_hooks'
import { type RequestHandler } from 'express'
import { inRequestScope, notedForLog } from '#app/lib/request-scope.server.ts'
import { logRequest } from '#app/config/log.server.ts'

/** Opens the scope of one request and writes its line in the log when it is answered. */
export const requestScope: RequestHandler = (request, response, next) => {
  const start = process.hrtime.bigint()
  inRequestScope(() => {
    const route = () => notedForLog('route') ?? 'none'
    const actor = () => notedForLog('actor')
    const line = bindToScope(() => ({ route: route(), actor: actor() }))
    response.once('finish', () => {
      const ms = Number((process.hrtime.bigint() - start) / 1000n) / 1000
      logRequest({ method: request.method, status: response.statusCode, ms, ...line() })
    })
    next()
  })
}

/** A listener runs outside the scope it was added in; this carries the scope along. */
function bindToScope<Value>(read: () => Value): () => Value {
  return AsyncResource.bind(read)
}
