import { type ActionFunctionArgs, type AppLoadContext, type EntryContext, type LoaderFunctionArgs } from '@remix-run/node'
import { RemixServer } from '@remix-run/react'
import { renderToString } from 'react-dom/server'
import { NonceProvider } from './http/nonce.ts'
import { logFault } from './config/log.server.ts'
import { phrasebookFor } from './i18n/locale.server.ts'
import { PhrasebookShelf } from './i18n/page-language.tsx'
import { noteForLog } from './lib/request-scope.server.ts'

/** Pages are made whole, then sent: nothing here is streamed, and a string costs a quarter of a stream. */
export default function handleRequest(
  request: Request,
  status: number,
  headers: Headers,
  context: EntryContext,
  loadContext: AppLoadContext,
) {
  noteForLog('route', context.staticHandlerContext.matches.at(-1)?.route.id ?? 'none')
  const markup = renderToString(
    <NonceProvider value={loadContext.nonce as string}>
      <PhrasebookShelf first={phrasebookFor(request)} pathname={new URL(request.url).pathname}>
        <RemixServer context={context} url={request.url} />
      </PhrasebookShelf>
    </NonceProvider>,
  )
  headers.set('Content-Type', 'text/html; charset=utf-8')
  if (!headers.has('Cache-Control')) headers.set('Cache-Control', 'private, no-store')
  return new Response(request.method === 'HEAD' ? null : bytesOf(`<!DOCTYPE html>${markup}`), { status, headers })
}

/** As bytes, because a Response that is given text first looks through all of it for broken pairs of surrogates. */
function bytesOf(text: string): Uint8Array<ArrayBuffer> {
  return new TextEncoder().encode(text)
}

export function handleDataRequest(response: Response, { request }: LoaderFunctionArgs | ActionFunctionArgs) {
  noteForLog('route', new URL(request.url).searchParams.get('_data') ?? 'resource')
  if (!response.headers.has('Cache-Control')) response.headers.set('Cache-Control', 'private, no-store')
  return response
}

export function handleError(error: unknown, { request }: LoaderFunctionArgs | ActionFunctionArgs) {
  if (!request.signal.aborted) logFault(error, request.method)
}
