import { createServer, type Server } from 'node:http'
import { type AddressInfo } from 'node:net'
import express from 'express'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { guards } from '#app/server/guards.ts'

let server: Server
let origin = ''

beforeAll(async () => {
  const app = express()
  app.use(...guards())
  app.post('*', (_request, response) => void response.send('taken'))
  server = createServer(app)
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  origin = `http://localhost:${(server.address() as AddressInfo).port}`
})

afterAll(() => void server.close())

const post = (headers: Record<string, string>) =>
  fetch(`${origin}/sign-in?uselang=qqq`, { method: 'POST', body: 'email=ana%40example.org', headers })

test('who writes too often hears it in their language, a program in a sentence, and nothing else is said', async () => {
  for (let time = 0; time < 20; time++) expect((await post({})).status).toBe(200)

  const person = await post({ Accept: 'text/html,*/*', 'Accept-Language': 'ar' })
  expect(person.status).toBe(429)
  expect(person.headers.get('Retry-After')).toBe('60')
  expect(await person.text()).toMatch(/<html lang="ar" dir="rtl">.*[\u0600-\u06ff]{3}/s)

  const program = await post({ Accept: 'application/json' })
  expect(program.headers.get('Content-Type')).toMatch(/^text\/plain/)
  expect(await program.text()).toBe('That was a lot at once. Try again in a minute.\n')
})
