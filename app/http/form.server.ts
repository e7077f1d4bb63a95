import { type Submission } from '@conform-to/react'
import { parseWithZod } from '@conform-to/zod/v4'
import { json } from '@remix-run/node'
import { type z } from 'zod'
import { type MessageKey } from '#app/i18n/translator.ts'
import { toMessageRef } from '#app/lib/message-ref.ts'
import { type Refusal } from '#app/lib/result.ts'
import { formLimit, readBody } from './body.server.ts'

/** A code is only a code if it has words: each one needs a `refusal-…` message. These two leave the page instead. */
type SpokenCode = MessageKey extends infer Key ? (Key extends `refusal-${infer Code}` ? Code : never) : never
type RefusalCode = SpokenCode | 'not-found' | 'not-allowed'
export type SpokenRefusal = Refusal<RefusalCode>

/** Names of fields, and values of all of them: a month of half-days is one name with 62 values. */
const nameLimit = 100
const valueLimit = 200

/**
 * What a field may be called: a plain word. Conform makes a list as long as the number in brackets, so that
 * `a[99999999]` alone would hold the house up, and an object of `a.b`, which no field can show again; what begins with
 * `__` are its own orders. No form of ours has any of these.
 */
const fieldName = /^(?!__)[\w-]{1,60}$/
const formTypes = /^(application\/x-www-form-urlencoded|multipart\/form-data)\b/i

/** The fields of a form as they were sent; a body that is too large, of another kind or unreadable is refused (4xx). */
export async function readForm(request: Request, limit = formLimit): Promise<FormData> {
  const type = request.headers.get('Content-Type') ?? ''
  if (!formTypes.test(type)) throw new Response(null, { status: 415 })

  const body = await readBody(request, limit)
  const form = await new Response(Buffer.from(body), { headers: { 'Content-Type': type } }).formData().catch(() => null)
  if (!form) throw new Response(null, { status: 400 })

  const names = [...form.keys()]
  const tooMany = new Set(names).size > nameLimit || names.length > valueLimit
  if (tooMany || !names.every((name) => fieldName.test(name))) throw new Response(null, { status: 400 })
  return form
}

/** Reads a form and holds it against its schema. */
export async function parseForm<Schema extends z.ZodType>(request: Request, schema: Schema) {
  return parseWithZod(await readForm(request), { schema })
}

/** The answer to a form that doesn't fit its schema. */
export function replyInvalid<Fields, Value>(submission: Submission<Fields, string[], Value>) {
  return json(submission.reply(), { status: 400 })
}

/** The answer to a sound form that the house refuses: its words go beside the field to blame. `more` goes with it. */
export function replyRefused<Fields, Value, More extends object = object>(
  submission: Submission<Fields, string[], Value>,
  { code, field, values }: Refusal<RefusalCode>,
  more?: More,
) {
  if (code === 'not-found') throw new Response(null, { status: 404 })
  if (code === 'not-allowed') throw new Response(null, { status: 403 })

  const errors = [toMessageRef(`refusal-${code}`, values)]
  const reply = submission.reply(field ? { fieldErrors: { [field]: errors } } : { formErrors: errors })
  return json(more ? { ...reply, ...more } : reply, {
    status: code === 'changed-meanwhile' ? 409 : 422,
  })
}
