import { type Submission } from '@conform-to/react'
import { parseWithZod } from '@conform-to/zod/v4'
import { json } from '@remix-run/node'
import { type z } from 'zod'
import { type KeptForm } from '#app/lib/kept-form.ts'
import { toMessageRef } from '#app/lib/message-ref.ts'
import { type SpokenRefusal } from './form.server.ts'

type Errors = KeptForm['errors']

/** A form as it came, to be shown again with nothing lost; files and what was meant for us alone are left out. */
export function keepForm(form: FormData, errors: Errors = {}): KeptForm {
  const values: Record<string, string[]> = {}
  for (const [name, value] of form) {
    if (typeof value !== 'string' || name === '__proto__') continue
    values[name] = [...(values[name] ?? []), value]
  }
  return { values, errors }
}

/** Holds a form against its schema. */
export function holdAgainst<Schema extends z.ZodType>(form: FormData, schema: Schema) {
  return parseWithZod(form, { schema })
}

/** The answer to a form that doesn't fit its schema. */
export function keepInvalid<Fields, Value>(form: FormData, submission: Submission<Fields, string[], Value>) {
  const errors = submission.status === 'success' ? {} : (submission.error ?? {})
  const told = Object.entries(errors).filter((entry): entry is [string, string[]] => Boolean(entry[1]?.length))
  return json(keepForm(form, Object.fromEntries(told)), { status: 400 })
}

/** The answer to a sound form that the house refuses. Not found and not allowed leave the page. */
export function keepRefused(form: FormData, { code, field = '', values }: SpokenRefusal) {
  if (code === 'not-found') throw new Response(null, { status: 404 })
  if (code === 'not-allowed') throw new Response(null, { status: 403 })

  const errors = { [field]: [toMessageRef(`refusal-${code}`, values)] }
  return json(keepForm(form, errors), { status: code === 'changed-meanwhile' ? 409 : 422 })
}
