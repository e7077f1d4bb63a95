import { type ActionFunctionArgs } from '@remix-run/node'
import { describe, expect, test } from 'vitest'
import { openSession } from '#app/access/session.server.ts'
import { inTransaction } from '#app/storage/client.server.ts'

type Action = (args: ActionFunctionArgs) => Promise<Response | unknown>
type Params = Record<string, string>
export type Fields = Readonly<Record<string, string | readonly string[]>>

/** The cookie with which a staff member is signed in. */
export function signedIn(staffId: string): Promise<string> {
  return inTransaction(async (tx) => (await openSession(tx, staffId, new Date())).split(';')[0] ?? '')
}

/** A form as a browser sends it. */
export function formRequest(path: string, fields: Fields, cookie = ''): Request {
  const body = new URLSearchParams(
    Object.entries(fields).flatMap(([name, value]) =>
      [value].flat().map((one): [string, string] => [name, String(one)]),
    ),
  )
  return new Request(`http://localhost:3000${path}`, { method: 'POST', headers: { Cookie: cookie }, body })
}

/** What a route's action answers to a request, also where it leaves the page by throwing its answer. */
export async function answerOf(action: Action, request: Request, params: Params = {}): Promise<Response> {
  const answer = await action({ request, params, context: {} }).catch((thrown: unknown) => thrown)
  if (answer instanceof Response) return answer
  throw answer
}

/** The faults that an answer names, by field; the whole form's stand under "". */
export async function faultsOf(answer: Response): Promise<Record<string, string[]>> {
  const { error, errors } = (await answer.json()) as Record<'error' | 'errors', Record<string, string[] | null> | undefined>
  return Object.fromEntries(Object.entries(error ?? errors ?? {}).map(([field, faults]) => [field, faults ?? []]))
}

export type BadCase = readonly [name: string, change: Fields | ((good: Fields) => Fields), field?: string]

type Target = Readonly<{
  path: string
  action: Action
  params?: Params
  cookie: () => Promise<string>
  /** A form that would be taken. */
  good: Fields
  /** How much of what the form makes is stored. */
  stored: () => Promise<number>
  cases: readonly BadCase[]
}>

/** Names that no form has: lists and objects, one of which would fill the memory, and what the form library keeps to itself. */
const oddNames = ['a[99999999]', 'a[0]', 'a[]', 'a.b', 'a[x]', 'a]', '', '__proto__', '__intent__', 'n'.repeat(61)]

/** Sends a form with one thing wrong at a time: each is refused (4xx) with words for its field, and nothing is stored. */
export function describeBadInput(name: string, { path, action, params, cookie, good, stored, cases }: Target): void {
  describe(`bad input: ${name}`, () => {
    test.each(cases.map(([wrong, change, field]) => ({ wrong, change, field })))('$wrong', async ({ change, field }) => {
      const before = await stored()
      const fields = typeof change === 'function' ? change(good) : { ...good, ...change }

      const answer = await answerOf(action, formRequest(path, fields, await cookie()), params)

      expect(answer.status).toBeGreaterThanOrEqual(400)
      expect(answer.status).toBeLessThan(500)
      if (field !== undefined) {
        const [fault] = (await faultsOf(answer))[field] ?? []
        expect(fault).toMatch(/^(form|refusal)-[a-z-]+(\|.*)?$/)
      }
      expect(await stored()).toBe(before)
    })

    test('a field with a name that no form has is refused', async () => {
      const before = await stored()
      for (const odd of oddNames) {
        const answer = await answerOf(action, formRequest(path, { ...good, [odd]: 'x' }, await cookie()), params)
        expect(answer.status, odd).toBe(400)
      }
      expect(await stored()).toBe(before)
    })

    test('another kind of content is refused', async () => {
      const request = new Request(`http://localhost:3000${path}`, {
        method: 'POST',
        headers: { Cookie: await cookie(), 'Content-Type': 'application/json' },
        body: JSON.stringify(good),
      })

      expect((await answerOf(action, request, params)).status).toBe(415)
    })
  })
}

/** The form without one of its fields. */
export function without(name: string): (good: Fields) => Fields {
  return (good) => Object.fromEntries(Object.entries(good).filter(([field]) => field !== name))
}
