import { type ServerBuild } from '@remix-run/node'
import { expect, test } from 'vitest'
import { withStorageFaults } from '#app/server/storage-faults.ts'
import { withWords } from '#app/server/words-for-answers.ts'

type Module = Readonly<Record<string, unknown>>
type Work = (args: object) => Promise<Response>

/** What a route of this module answers, made to speak or not, as it is thrown or given back. */
async function ask(module: Module, accept: string, language = 'en'): Promise<Response> {
  const build = withWords(withStorageFaults({ routes: { 'routes/x': { id: 'routes/x', module } } } as unknown as ServerBuild))
  const request = new Request('http://localhost/x', { headers: { Accept: accept, 'Accept-Language': language } })
  const loader = build.routes['routes/x']?.module.loader as unknown as Work
  return loader({ request, params: {}, context: {} }).catch((thrown: unknown) => thrown as Response)
}

const gone = () => {
  throw new Response(null, { status: 404, headers: { 'X-Kept': 'yes' } })
}
const browser = 'text/html,application/xhtml+xml,*/*;q=0.8'

test('a browser reads words where a route without a page has but a status', async () => {
  const answer = await ask({ loader: gone }, browser)
  expect([answer.status, answer.headers.get('X-Kept'), answer.headers.get('Content-Type')]).toEqual([404, 'yes', 'text/html; charset=utf-8'])
  expect(await answer.text()).toContain('There is nothing behind this door')
  expect(await (await ask({ loader: () => new Response(null, { status: 405 }) }, browser)).text()).toContain('Nothing was changed')
})

test('in its language and direction', async () => {
  expect(await (await ask({ loader: gone }, browser, 'ar')).text()).toMatch(/<html lang="ar[^"]*" dir="rtl">.*[\u0600-\u06ff]/)
})

test('a program, a page and an answer with words of its own are left as they are', async () => {
  expect((await ask({ loader: gone }, 'application/json')).body).toBeNull()
  expect((await ask({ loader: gone, default: () => null }, browser)).body).toBeNull()
  expect(await (await ask({ loader: () => new Response('mine', { status: 400 }) }, browser)).text()).toBe('mine')
  expect((await ask({ loader: () => new Response(null, { status: 304 }) }, browser)).status).toBe(304)
})

test('a full disk has its own', async () => {
  const full = Object.assign(new Error('disk I/O error'), { code: 'SQLITE_FULL' })
  const answer = await ask({ loader: () => Promise.reject(full) }, browser)
  expect(answer.status).toBe(503)
  expect(await answer.text()).toContain('Nothing can be saved right now')
})
