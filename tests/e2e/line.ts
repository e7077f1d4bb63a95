import http, { type IncomingMessage, type ServerResponse } from 'node:http'
import { type AddressInfo } from 'node:net'

/** What can happen to what a tablet asks, on its way to the house and back. */
export const weathers = ['fine', 'lost', 'halved', 'doubled', 'busy', 'slow', 'stranger', 'down'] as const
export type Weather = (typeof weathers)[number]

type SentEvent = Readonly<{ id: string; sequence: number; deviceTime: string; kind: string }>

export type Line = Readonly<{
  /** Where the tablet finds the house. */
  origin: string
  /** How often each weather met something that the tablet asked. */
  met: Record<Weather, number>
  /** Each event that the tablet sent, in the words in which it sent it first. */
  sent: ReadonlyMap<string, SentEvent>
  /** Ids that were sent again in other words. */
  reworded: string[]
  /** How many events the longest batch had. */
  longest: () => number
  close: () => Promise<void>
}>

type Ends = Readonly<{
  house: string
  /** The weather for what is asked now; pages and their files always come through. */
  weather: () => Weather
  dice: () => number
  /** A batch has reached the house and is not answered yet; then it is, or never will be. */
  onBatch?: (isUnderWay: boolean) => void
}>

const loginPage = '<!doctype html><title>Free Wi-Fi</title><p>Accept our terms to go on.'

/**
 * A line of our own between a tablet and the house, on another port: what is asked by the tablet's program can be lost, doubled,
 * held up or answered by somebody else. Unlike the routes of the browser's driver it knows nothing of service workers and caches.
 */
export async function openLine({ house, weather, dice, onBatch = () => {} }: Ends): Promise<Line> {
  const met = Object.fromEntries(weathers.map((each) => [each, 0])) as Record<Weather, number>
  const sent = new Map<string, SentEvent>()
  const reworded: string[] = []
  let longest = 0
  const agent = new http.Agent({ keepAlive: false })
  const own = { origin: '' }

  const note = (body: Buffer) => {
    const { events } = JSON.parse(body.toString()) as { events: SentEvent[] }
    longest = Math.max(longest, events.length)
    for (const event of events) {
      const before = sent.get(event.id)
      if (!before) sent.set(event.id, event)
      else if (JSON.stringify(before) !== JSON.stringify(event)) reworded.push(event.id)
    }
    return events.length
  }

  const server = http.createServer((request, response) => {
    const isAsked = /^\/kiosk\/(sync|snapshot|look|ring|word|reception)/.test(request.url ?? '')
    const now = isAsked ? weather() : 'fine'
    if (isAsked) met[now]++
    readAll(request)
      .then(async (body) => {
        if (now === 'down') return response.destroy()
        const many = request.url === '/kiosk/sync' ? note(body) : 0
        const way: Way = { house, own: own.origin, agent, onUnderWay: many > 0 ? onBatch : () => {} }
        const forward = () => ask(way, request, body)
        await carry(now, { response, forward, dice })
      })
      .catch(() => response.destroy())
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  own.origin = `http://localhost:${(server.address() as AddressInfo).port}`
  const close = () =>
    new Promise<void>((resolve) => {
      server.close(() => resolve())
      server.closeAllConnections()
    })
  return { origin: own.origin, met, sent, reworded, longest: () => longest, close }
}

type Answer = Readonly<{ status: number; headers: http.IncomingHttpHeaders; body: Buffer }>
type Carrying = Readonly<{ response: ServerResponse; forward: () => Promise<Answer>; dice: () => number }>

async function carry(weather: Weather, { response, forward, dice }: Carrying): Promise<void> {
  switch (weather) {
    case 'busy':
      return give(response, { status: 503, headers: {}, body: Buffer.from('busy') })
    case 'stranger':
      return giveStranger(response, dice())
    case 'lost':
      await forward()
      response.destroy()
      return
    case 'halved': {
      const answer = await forward()
      const { body } = answer
      response.writeHead(answer.status, { 'Content-Type': 'application/json', 'Content-Length': body.length })
      response.write(body.subarray(0, body.length / 2), () => response.destroy())
      return
    }
    case 'doubled': {
      const [first, second] = await Promise.all([forward(), forward()])
      return give(response, dice() < 0.5 ? first : second)
    }
    case 'slow': {
      const before = dice() < 0.5
      const wait = () => new Promise((resolve) => setTimeout(resolve, 300 + dice() * 4_000))
      if (before) await wait()
      const answer = await forward()
      if (!before) await wait()
      return give(response, answer)
    }
    default:
      return give(response, await forward())
  }
}

/** What stands between many a guest network and the world: it answers everything itself, and says that all is well. */
function giveStranger(response: ServerResponse, throwOfDice: number): void {
  const isPage = throwOfDice < 0.5
  const body = Buffer.from(isPage ? loginPage : '{"ok":true}')
  give(response, { status: 200, headers: { 'content-type': isPage ? 'text/html' : 'application/json' }, body })
}

function give(response: ServerResponse, { status, headers, body }: Answer): void {
  const { connection: _, 'transfer-encoding': __, 'keep-alive': ___, ...kept } = headers
  response.writeHead(status, { ...kept, 'content-length': body.length })
  response.end(body)
}

type Way = Readonly<{ house: string; own: string; agent: http.Agent; onUnderWay: (isUnderWay: boolean) => void }>

/** Asks the house what the tablet asked, under the name by which the house knows itself. */
function ask({ house, own, agent, onUnderWay }: Way, request: IncomingMessage, body: Buffer): Promise<Answer> {
  const headers = { ...request.headers, host: new URL(house).host }
  for (const name of ['origin', 'referer'] as const) {
    if (headers[name]) headers[name] = headers[name].replace(own, house)
  }
  return new Promise<Answer>((resolve, reject) => {
    const asking = http.request(house + request.url, { method: request.method, headers, agent }, (answer) => {
      const { statusCode: status = 502, headers } = answer
      readAll(answer).then((body) => resolve({ status, headers, body }), reject)
    })
    asking.on('error', reject)
    asking.end(body)
    onUnderWay(true)
  }).finally(() => onUnderWay(false))
}

async function readAll(stream: IncomingMessage): Promise<Buffer> {
  const pieces: Buffer[] = []
  for await (const piece of stream) pieces.push(piece as Buffer)
  return Buffer.concat(pieces)
}
