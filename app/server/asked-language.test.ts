import { json, redirect } from '@remix-run/node'
import { expect, test } from 'vitest'
import { inAskedLanguage } from './asked-language.ts'

const args = (query: string) => ({ request: new Request(`http://localhost:3000/respond/token${query}`, { method: 'POST' }), params: {}, context: {} })
const locationOf = (answer: unknown) => (answer instanceof Response ? answer.headers.get('Location') : answer)

test('what an action leads to is in the language of its page, also where it is thrown', async () => {
  const answers = inAskedLanguage(() => redirect('/respond/token?done=accepted'))
  const throws = inAskedLanguage(() => {
    throw redirect('/sign-in')
  })
  expect(locationOf(await answers(args('?uselang=ar')))).toBe('/respond/token?done=accepted&uselang=ar')
  expect(locationOf(await answers(args('')))).toBe('/respond/token?done=accepted')
  expect(locationOf(await Promise.resolve(throws(args('?uselang=ar'))).catch((thrown: unknown) => thrown))).toBe('/sign-in?uselang=ar')
})

test('other answers and faults are left as they are', async () => {
  const fault = new Error('broken')
  const breaks = inAskedLanguage(() => Promise.reject(fault))
  await expect(breaks(args('?uselang=ar'))).rejects.toBe(fault)
  const page = json({ done: true })
  expect(await inAskedLanguage(() => page)(args('?uselang=ar'))).toBe(page)
})
