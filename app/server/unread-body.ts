import { type RequestHandler } from 'express'

/**
 * A form that is answered before all of it was read (too large, of another kind, from somebody signed out) would hold
 * up the next request on its connection: once the answer is out, the rest is let go.
 */
export const dropUnread: RequestHandler = (request, response, next) => {
  response.once('finish', () => {
    if (request.complete) return
    request.removeAllListeners('data')
    request.resume()
  })
  next()
}
