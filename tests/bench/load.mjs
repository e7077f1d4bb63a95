import http from 'node:http'

/** Sends one request and reads the answer whole. */
export function send(port, { method = 'GET', path, headers = {}, body }, agent) {
  return new Promise((resolve, reject) => {
    const request = http.request({ host: '127.0.0.1', port, method, path, headers, agent }, (response) => {
      const pieces = []
      response.on('data', (piece) => pieces.push(piece))
      response.on('end', () => resolve({ status: response.statusCode, headers: response.headers, body: Buffer.concat(pieces) }))
    })
    request.once('error', reject)
    request.end(body)
  })
}

/**
 * Sends `count` requests, a few at a time, and answers what each costs the server's processor and how long it took.
 * `make` gives the request of each number to a server; `check` throws when an answer is not what is measured. The last
 * answer comes along.
 */
export async function measure(server, load) {
  const [cost] = await measureInTurns([server], load)
  return cost
}

const turns = 6

/**
 * The same for several servers, each asked a part in its turn: what else the machine does meanwhile falls on all, so that
 * their costs may be compared. `settled` is waited for before each part: what follows of the part before is not counted.
 */
export async function measureInTurns(servers, { count, warmUp = 50, atOnce = 4, make, check, settled = ready }) {
  const sums = servers.map(() => ({ spent: 0, taken: [], answer: undefined }))
  for (const server of servers) await ask(server, 0, warmUp)
  const part = Math.ceil(count / turns)
  for (let first = 0; first < count; first += part) {
    for (const index of orderOf(servers, first / part)) {
      const server = servers[index]
      await settled(server)
      const before = server.cpu()
      const { taken, answer } = await ask(server, warmUp + first, Math.min(part, count - first))
      const sum = sums[index]
      sum.spent += server.cpu() - before
      sum.taken.push(...taken)
      sum.answer = answer
    }
  }
  return sums.map(({ spent, taken, answer }) => {
    taken.sort((a, b) => a - b)
    return { cpu: spent / count, p50: taken[Math.floor(count * 0.5)], p99: taken[Math.floor(count * 0.99)], answer }
  })

  async function ask(server, first, many) {
    const agent = new http.Agent({ keepAlive: true, maxSockets: atOnce })
    const taken = []
    let answer
    let next = first
    const worker = async () => {
      while (next < first + many) {
        const number = next++
        const begun = process.hrtime.bigint()
        answer = await send(server.port, make(number, server), agent)
        taken.push(Number(process.hrtime.bigint() - begun) / 1e6)
        check(answer)
      }
    }
    await Promise.all(Array.from({ length: atOnce }, worker))
    agent.destroy()
    return { taken, answer }
  }
}

const ready = () => Promise.resolve()

/** Another server begins at each turn, so that none is always the one after which another still works. */
function orderOf(servers, turn) {
  return servers.map((_, index) => (index + turn) % servers.length)
}

export function expectStatus(wanted) {
  return ({ status, body }) => {
    if (status !== wanted) throw new Error(`Expected ${wanted}, got ${status}: ${body.toString().slice(0, 300)}`)
  }
}
