import { json, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { requireMailServer } from '#app/access/mail-secret.server.ts'
import { takeIncomingMail } from '#app/features/incoming-mail/commands/take-incoming-mail.server.ts'
import { largestMail } from '#app/features/incoming-mail/rules/answer.ts'
import { readBody } from '#app/http/body.server.ts'

/** Takes a raw message that the mail server brings; it is stored before the answer goes out. */
export async function action({ request }: ActionFunctionArgs) {
  requireMailServer(request)
  if (request.method !== 'POST') return onlyPost()
  const raw = await readBody(request, largestMail)
  if (raw.byteLength === 0) return new Response(null, { status: 400 })
  const taken = await takeIncomingMail({ kind: 'system' }, { raw, now: new Date() })
  return taken.ok ? json(taken.value, { status: 202 }) : new Response(null, { status: 413 })
}

export async function loader({ request }: LoaderFunctionArgs) {
  requireMailServer(request)
  return onlyPost()
}

function onlyPost(): Response {
  return new Response(null, { status: 405, headers: { Allow: 'POST' } })
}
