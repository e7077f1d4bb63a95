import { expect, onTestFinished, test } from 'vitest'
import { type Tx } from '#app/storage/client.server.ts'
import { patience } from './browser.ts'
import { diceOf } from './dice.ts'
import { useHouse } from './house.ts'
import { openLine, weathers, type Weather } from './line.ts'
import {
  comeIn,
  comeInInterrupted,
  keptIn,
  leave,
  stormTablet,
  toWelcome,
  walkIn,
  type Guest,
  type StormTablet,
} from './storm-tablet.ts'
import { givenGuests, outboxOf, visitOf } from './tablet-house.ts'

const seed = Number(process.env.STORM_SEED ?? Date.now() % 1_000_000)
const names = ['Lobby', 'Garage', 'Roof']

/** How many come in at each tablet, and how many of them at the end, while the house is down. */
const each = Number(process.env.STORM_EACH ?? 200)
const atTheEnd = Math.ceil(each / 6)
const numberOf = (tablet: number, index: number) => tablet * each + index + 1

const house = useHouse(givenStorm)

/** Guests of three tablets, of whom every twelfth is asked for photographs. */
async function givenStorm(tx: Tx): Promise<void> {
  await givenGuests(each * names.length)(tx)
  const asked = Array.from({ length: Math.floor((each * names.length) / 12) }, (_, index) => visitOf(12 * (index + 1)))
  await tx.visit.updateMany({ where: { id: { notIn: asked } }, data: { photoChoice: 'no' } })
}

const say = (text: string) => process.stdout.write(`storm: ${text}\n`)
const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms))

/** What a stormy line does to every hundredth question. */
const storm: readonly (readonly [Weather, number])[] = [
  ['lost', 7],
  ['halved', 5],
  ['doubled', 8],
  ['busy', 7],
  ['slow', 3],
  ['stranger', 5],
]

function weatherOf(dice: () => number): Weather {
  let left = dice() * 100
  for (const [weather, share] of storm) if ((left -= share) < 0) return weather
  return 'fine'
}

/** How many come between two deaths of the house, at most. */
const betweenKills = Math.ceil((each * names.length) / 6)

/** Kills the house again and again, at moments that the dice choose, often while it takes a batch; and starts it anew. */
function killAgainAndAgain(dice: () => number, batches: Batches, hasCome: () => number) {
  const done = { kills: 0, inBatch: 0 }
  let isOver = false
  const go = async () => {
    while (!isOver) {
      const many = hasCome() + betweenKills * dice()
      while (!isOver && hasCome() < many) await pause(20)
      if (isOver) return
      if (dice() < 0.7) await Promise.race([batches.next(), pause(3_000)])
      await pause(dice() * 12)
      await killHouse(done, batches)
      await pause(100 + dice() * 2_500)
      await house.start()
    }
  }
  const going = go()
  const end = async () => {
    isOver = true
    await going
    return done
  }
  return { end }
}

type Kills = { kills: number; inBatch: number }

async function killHouse(done: Kills, batches: Batches): Promise<void> {
  const open = batches.open()
  await house.kill()
  done.kills++
  if (open > 0) done.inBatch++
}

/** Batches that have reached the house and are not answered yet. */
function batchesUnderWay() {
  let open = 0
  const waiting: (() => void)[] = []
  return {
    open: () => open,
    next: () => new Promise<void>((resolve) => waiting.push(resolve)),
    onBatch: (isUnderWay: boolean) => {
      open += isUnderWay ? 1 : -1
      if (isUnderWay) for (const resolve of waiting.splice(0)) resolve()
    },
  }
}

type Batches = ReturnType<typeof batchesUnderWay>

async function guestsOf(tablet: number, origin: string): Promise<readonly Guest[]> {
  const { badgeToken, passCode } = await import('#app/features/visits/pass.server.ts')
  return Array.from({ length: each }, (_, index) => {
    const number = numberOf(tablet, index)
    const visit = { id: visitOf(number), passVersion: 1 }
    return { number, code: passCode(visit), badge: `${origin}/badge/${badgeToken(visit)}` }
  })
}

/** One who comes, as the dice have it, and what happens to the tablet before. */
async function oneMore(tablet: StormTablet, guest: Guest, dice: () => number): Promise<void> {
  const chance = dice()
  if (chance < 0.05) await comeInInterrupted(tablet, guest)
  else await comeIn(tablet, guest, chance < 0.55 ? 'typed' : chance < 0.7 ? 'scanned' : 'scanned over')
  if (guest.number % 15 === 0) await leave(tablet, guest)
  if (guest.number % 20 === 0) await walkIn(tablet, `Walker ${guest.number}`)
}

async function weatherTheStorm(tablet: StormTablet, guests: readonly Guest[], dice: () => number): Promise<void> {
  const deaths = [0.3, 0.55, 0.8].map((share) => Math.round(guests.length * share))
  let cutFor = 0
  for (const [index, guest] of guests.entries()) {
    if (cutFor === 0 && dice() < 0.04) {
      cutFor = 3 + Math.floor(dice() * 10)
      await tablet.cut(true)
    } else if (cutFor > 0 && --cutFor === 0) await tablet.cut(false)
    if (dice() < 0.025) {
      tablet.mishaps.reloaded++
      await tablet.reload()
    }
    const death = deaths.indexOf(index)
    if (death >= 0) await tablet.restart(death === 1 ? 'closed' : 'killed')
    await oneMore(tablet, guest, dice)
  }
  await tablet.cut(false)
}

const rowsOf = async (name: string) => {
  const { db } = await import('#app/storage/client.server.ts')
  const device = await db.device.findFirstOrThrow({ where: { name } })
  return db.receptionEvent.findMany({ where: { deviceId: device.id }, orderBy: { sequence: 'asc' } })
}

type Row = Awaited<ReturnType<typeof rowsOf>>[number]

/** Each event once, under its own number, in the words of this tablet alone: none missing, none of another's. */
function checkOnceAndInOrder(tablet: StormTablet, rows: readonly Row[]): void {
  expect(rows.map(({ sequence }) => sequence)).toEqual(rows.map((_, index) => index + 1))
  expect(new Set(rows.map(({ id }) => id))).toEqual(new Set(tablet.line.sent.keys()))
  expect(tablet.line.reworded).toEqual([])
  for (const { id, sequence, deviceTime } of rows) {
    expect(tablet.line.sent.get(id)).toMatchObject({ sequence, deviceTime: deviceTime.toISOString() })
  }
  const times = rows.map(({ deviceTime }) => deviceTime.getTime())
  expect(times).toEqual(times.toSorted((a, b) => a - b))
}

/** What the tablet told people, in the order in which it told them, is what the house knows of it. */
async function checkShown(tablet: StormTablet, rows: readonly Row[]): Promise<void> {
  const { db } = await import('#app/storage/client.server.ts')
  const walkIns = await db.walkIn.findMany({ where: { id: { in: rows.flatMap(({ walkInId }) => walkInId ?? []) } } })
  const known = rows.map(({ kind, visitId, walkInId }) => {
    if (visitId) return { kind, who: visitId }
    return { kind: 'walk-in', who: walkIns.find(({ id }) => id === walkInId)?.nameToShow }
  })
  expect(known).toEqual(tablet.shown)
}

/** Nothing of anybody stays in the tablet beyond its list, and in that no more than names and hashes. */
async function checkNothingKept(tablet: StormTablet, guests: readonly Guest[]): Promise<void> {
  const { passToken } = await import('#app/features/visits/pass.server.ts')
  await toWelcome(tablet.page())
  const { stores, caches, rest } = await keptIn(tablet.page())
  expect(Object.keys(stores).toSorted()).toEqual(['foyer-tablet/facts', 'foyer-tablet/outbox'])
  expect(stores['foyer-tablet/outbox']).toEqual({})
  const { '"snapshot"': list, ...facts } = stores['foyer-tablet/facts'] ?? {}
  const cached = Object.entries(caches).flat().join('\n')
  expect(cached.length).toBeGreaterThan(10_000)
  for (const text of [JSON.stringify(facts), cached, rest]) expect(text).not.toMatch(/Guest \d|Walker|visit-guest|Fernández|@example\.org/)
  const all = JSON.stringify(list) + cached + rest
  const secrets = guests.flatMap(({ number, code, badge }) => {
    return [code, code.replace('-', ''), passToken({ id: visitOf(number), passVersion: 1 }), badge.split('.').at(-1) ?? '']
  })
  expect(secrets.filter((secret) => all.includes(secret))).toEqual([])
  expect(JSON.stringify(list)).not.toMatch(/Walker|@example\.org|Rain/)
}

const sum = (numbers: readonly number[]) => numbers.reduce((total, number) => total + number, 0)

function reportLines(tablets: readonly StormTablet[]): void {
  const lines = tablets.map(({ line }) => line)
  const met = weathers.map((weather) => `${weather} ${sum(lines.map((line) => line.met[weather]))}`)
  say(`what was asked on the way: ${met.join(', ')}`)
  for (const { name, line, shown, mishaps } of tablets) {
    const happened = Object.entries(mishaps).map(([what, count]) => `${what} ${count} ×`)
    say(`${name}: ${shown.length} shown as done, longest batch ${line.longest()}; ${happened.join(', ')}`)
  }
}

async function openTablets(weather: (tablet: number) => Weather, batches: Batches, dice: readonly Dice[]) {
  return Promise.all(
    names.map(async (name, index) => {
      const { onBatch } = batches
      const ends = { house: house.origin, weather: () => weather(index), dice: thrower(dice, index) }
      const line = await openLine({ ...ends, onBatch })
      onTestFinished(() => line.close())
      const tablet = await stormTablet(house, line, name)
      onTestFinished(() => tablet.close())
      return tablet
    }),
  )
}

type Dice = () => number

const thrower = (dice: readonly Dice[], index: number): Dice => dice[index] ?? Math.random

const title = `three tablets, ${each} people each, through a storm: each is there once, in order, and nothing stays behind`

test(title, { timeout: 900_000 }, async () => {
  say(`seed ${seed} (STORM_SEED repeats it)`)
  const begun = performance.now()
  const seconds = () => ((performance.now() - begun) / 1000).toFixed(1)
  const dice = [0, 1, 2, 3].map((more) => diceOf(seed + more * 7919))
  let isStormy = false
  const batches = batchesUnderWay()
  const tablets = await openTablets((index) => (isStormy ? weatherOf(thrower(dice, index)) : 'fine'), batches, dice)
  const guests = await Promise.all(tablets.map(({ line }, index) => guestsOf(index, line.origin)))
  say(`three tablets are paired and awake after ${seconds()} s`)

  isStormy = true
  const killer = killAgainAndAgain(thrower(dice, 3), batches, () => sum(tablets.map(({ shown }) => shown.length)))
  const comings = tablets.map((tablet, index) => {
    return weatherTheStorm(tablet, guests[index]?.slice(0, -atTheEnd) ?? [], thrower(dice, index))
  })
  await Promise.all(comings)
  const kills = await killer.end()
  say(`the storm is over after ${seconds()} s: the house was killed ${kills.kills} times, ${kills.inBatch} of them while it took a batch`)

  isStormy = false
  await house.kill()
  const last = tablets.map(async (tablet, index) => {
    for (const guest of guests[index]?.slice(-atTheEnd) ?? []) await comeIn(tablet, guest, 'scanned over')
  })
  await Promise.all(last)
  const waiting = await Promise.all(tablets.map(async (tablet) => (await outboxOf(tablet.page())).length))
  expect(Math.min(...waiting)).toBeGreaterThanOrEqual(atTheEnd)
  say(`while the house was down ${waiting.join(', ')} came to wait; ${seconds()} s`)

  await house.start()
  await batches.next()
  await killHouse(kills, batches)
  await house.start()
  const back = performance.now()
  const empty = tablets.map(async (tablet) => {
    await expect.poll(() => outboxOf(tablet.page()), { timeout: patience, interval: 100 }).toEqual([])
    return `${tablet.name} ${((performance.now() - back) / 1000).toFixed(1)} s`
  })
  say(`after the house was back, with no word from the browser, the outboxes were empty: ${(await Promise.all(empty)).join(', ')}`)

  for (const [index, tablet] of tablets.entries()) {
    const rows = await rowsOf(tablet.name)
    checkOnceAndInOrder(tablet, rows)
    await checkShown(tablet, rows)
    await checkNothingKept(tablet, guests[index] ?? [])
  }
  reportLines(tablets)
  const sent = sum(tablets.map(({ line }) => line.sent.size))
  say(`${sent} events, each on the server once; ${kills.kills} kills, ${kills.inBatch} in a batch; ${seconds()} s in all`)
})
