import { readdirSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { access } from './access-table.ts'
import { addressOf } from './address-of.ts'
import { callers, samples, seedAccessHouse, stranger, type Caller } from './access-house.ts'
import { useHouse } from './house.ts'

const house = useHouse(seedAccessHouse)

const routes = readdirSync('app/routes').map((name) => name.replace(/\.tsx?$/, ''))

/** A tablet that was paired, and is in somebody's hands. */
const stolen = 'stolen tablet'

type Knocking = Caller | typeof stranger | typeof stolen

/** The cookie of each caller; made once, by the links of the command line. */
const cookies = new Map<Knocking, string>()

async function cookieOf(caller: Knocking): Promise<string> {
  if (caller === 'anyone') return ''
  const known = cookies.get(caller)
  if (known !== undefined) return known
  if (caller === stolen) return pairedCookie()
  const link = await house.command('sign-in-link', `${caller}@example.org`)
  const answer = await fetch(link, { method: 'POST', redirect: 'manual', body: new URLSearchParams() })
  const cookie = answer.headers.getSetCookie().find((each) => each.startsWith('session='))?.split(';')[0] ?? ''
  cookies.set(caller, cookie)
  return cookie
}

async function pairedCookie(): Promise<string> {
  const code = await house.command('device-code', 'Stolen')
  const body = new URLSearchParams({ code: code.trim() })
  const answer = await fetch(`${house.origin}/kiosk/pair`, { method: 'POST', redirect: 'manual', body })
  const cookie = answer.headers.getSetCookie().find((each) => each.startsWith('device='))?.split(';')[0] ?? ''
  cookies.set(stolen, cookie)
  return cookie
}

type Answered = 'in' | 'sign-in' | 'refused' | 'missing' | 'elsewhere'

async function knock(address: string, caller: Knocking): Promise<Answered> {
  const answer = await fetch(house.origin + address, { redirect: 'manual', headers: { Cookie: await cookieOf(caller) } })
  expect(answer.status, `${address} as ${caller}`).toBeLessThan(500)
  if (answer.status === 200) return 'in'
  if (answer.status === 403) return 'refused'
  if (answer.status >= 400) return 'missing'
  return /^\/(sign-in|kiosk\/pair)/.test(answer.headers.get('Location') ?? '') ? 'sign-in' : 'elsewhere'
}

test('each route has a row in the table of access, and each row a route', () => {
  expect(Object.keys(access).sort()).toEqual([...routes].sort())
})

describe.each(Object.entries(access))('%s', (route, { ids, opens }) => {
  test('opens to those it is for, and to nobody else', async () => {
    const seen: Partial<Record<Caller, Answered>> = {}
    for (const caller of callers) seen[caller] = await knock(addressOf(route, ids), caller)

    for (const caller of callers) {
      const open = opens === 'everyone' || opens.includes(caller)
      const expected = open ? ['in', 'elsewhere'] : ['sign-in', 'missing', 'refused']
      expect(expected, `${route} as ${caller}: ${JSON.stringify(seen)}`).toContain(seen[caller])
    }
  })
})

const withIds = Object.entries(access).filter(([route]) => route.startsWith('_staff') && route.includes('$'))

/** Contacts, their questions and what the house sent belong to no office. */
const shared = /^_staff\.(contacts|questions|admin\.mail)\./
const ofAnOffice = Object.entries(access).filter(([route, { ids }]) => ids && !shared.test(route) && /^(_staff|desk)\b/.test(route))

test.each(ofAnOffice)('%s: opens to nobody of another office, not even its data alone', async (route, { ids }) => {
  const address = addressOf(route, ids)
  expect(['missing', 'refused']).toContain(await knock(address, stranger))
  const answer = await fetch(`${house.origin}${address}?_data=routes/${encodeURIComponent(route)}`, {
    redirect: 'manual',
    headers: { Cookie: await cookieOf(stranger) },
  })
  expect(answer.status === 200 ? await answer.text() : '', `${route} as data`).not.toMatch(/visit-1|Adaeze|Somebody host/)
})

test.each(withIds)('%s: an id that nobody has leads nowhere', async (route) => {
  for (const caller of ['host', 'liaison', 'admin'] as const) {
    expect(['missing', 'refused']).toContain(await knock(addressOf(route), caller))
  }
})

describe('the credential of a stolen tablet', () => {
  const shut = Object.entries(access).filter(([route, { opens }]) => opens !== 'everyone' && !/^kiosk/.test(route))

  test('opens what a tablet needs', async () => {
    expect(await cookieOf(stolen)).not.toBe('')
    expect(await knock('/kiosk/snapshot', stolen)).toBe('in')
  })

  test('and nothing else that is not everybody’s', async () => {
    for (const [route, { ids }] of shut) {
      const seen = await knock(addressOf(route, ids), stolen)
      expect(['sign-in', 'refused', 'missing'], `${route}: ${seen}`).toContain(seen)
    }
  })

  test('sends nothing there either', async () => {
    const headers = { Cookie: await cookieOf(stolen) }
    const staffOnly = shut.filter(([route]) => /^(_staff|desk)\b/.test(route))
    for (const [route, { ids }] of staffOnly) {
      const body = new URLSearchParams({ intent: 'x' })
      const address = addressOf(route, ids)
      const answer = await fetch(house.origin + address, { method: 'POST', redirect: 'manual', headers, body })
      const leadsIn = answer.status < 400 && !answer.headers.get('Location')?.startsWith('/sign-in')
      expect(leadsIn, `${route}: ${answer.status}`).toBe(false)
    }
  })
})

test('a look at every page changes nothing', async () => {
  const { db } = await import('#app/storage/client.server.ts')
  const count = async () => ({
    audit: await db.auditEntry.count(),
    events: await db.outboxEvent.count(),
    visits: await db.visit.count(),
    door: await db.receptionEvent.count(),
  })
  await cookieOf('liaison')
  const before = await count()
  for (const [route, { ids }] of Object.entries(access)) await knock(addressOf(route, ids), 'liaison')
  expect(await count()).toEqual(before)
})

test('samples name rows that are there', () => {
  expect(Object.values(samples).every((id) => id.endsWith('-1'))).toBe(true)
})
