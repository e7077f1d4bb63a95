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
 * `make` gives the request of each number; `check` throws when an answer is not what is measured. The last answer comes along.
 */
export async function measure(server, { count, warmUp = 50, atOnce = 4, make, check }) {
  const agent = new http.Agent({ keepAlive: true, maxSockets: atOnce })
  let last
  await run(0, warmUp)
  const before = server.cpu()
  const times = (await run(warmUp, count)).sort((a, b) => a - b)
  const cpu = (server.cpu() - before) / count
  agent.destroy()
  return { cpu, p50: times[Math.floor(count * 0.5)], p99: times[Math.floor(count * 0.99)], answer: last }

  async function run(first, many) {
    const taken = []
    let next = first
    const worker = async () => {
      while (next < first + many) {
        const number = next++
        const begun = process.hrtime.bigint()
        const answer = await send(server.port, make(number), agent)
        taken.push(Number(process.hrtime.bigint() - begun) / 1e6)
        check(answer)
        last = answer
      }
    }
    await Promise.all(Array.from({ length: atOnce }, worker))
    return taken
  }
}

export function expectStatus(wanted) {
  return ({ status, body }) => {
    if (status !== wanted) throw new Error(`Expected ${wanted}, got ${status}: ${body.toString().slice(0, 300)}`)
  }
}
