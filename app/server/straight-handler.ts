import { createReadableStreamFromReadable, type ActionFunction, type ServerBuild } from '@remix-run/node'
import { type Request as Asked, type RequestHandler, type Response as Answer } from 'express'
import { noteForLog } from '#app/lib/request-scope.server.ts'

/** Routes without a page that programs ask so often that finding them would cost as much as what they do (0018). */
const straight: Readonly<Record<string, string>> = { '/kiosk/sync': 'routes/kiosk.sync' }

/** What answers a post to such a route: its action, without Remix looking for it; null for every other address. */
export function straightHandler(build: ServerBuild, { method, path }: Asked): RequestHandler | null {
  const id = method === 'POST' ? straight[path] : undefined
  const action = id === undefined ? undefined : build.routes[id]?.module.action
  if (!id || !action) return null
  return (request, response, next) => {
    noteForLog('route', id)
    answer(action, request, response).catch(next)
  }
}

async function answer(action: ActionFunction, request: Asked, response: Answer): Promise<void> {
  const said = await sayTo(action, toRequest(request))
  response.writeHead(said.status, Object.fromEntries(said.headers)).end(Buffer.from(await said.arrayBuffer()))
}

async function sayTo(action: ActionFunction, request: Request): Promise<Response> {
  try {
    return (await action({ request, params: {}, context: {} })) as Response
  } catch (error) {
    if (error instanceof Response) return error
    throw error
  }
}

function toRequest(request: Asked): Request {
  const { 'content-type': type = '', 'content-length': length = '0', cookie = '' } = request.headers
  const headers = { 'Content-Type': type, 'Content-Length': length, Cookie: cookie }
  const body = createReadableStreamFromReadable(request)
  return new Request(`http://localhost${request.path}`, { method: 'POST', headers, body, duplex: 'half' })
}
