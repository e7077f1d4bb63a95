import { createServer, type RequestListener, type Server } from 'node:http'
import path from 'node:path'
import { type ServerBuild } from '@remix-run/node'
import { settings } from '#app/config/settings.server.ts'
import { startJobs, stopJobs } from '#app/jobs/runner.server.ts'
import { closeTransport } from '#app/mail/transport.server.ts'
import { disconnect } from '#app/storage/client.server.ts'
import { closePrepared } from '#app/storage/prepared.server.ts'
import { createApp } from './app.ts'
import { handleFeed, isFeedAddress } from './feed-handler.ts'
import { announceStart } from './announce-start.ts'

/** Serves the built house until it is told to stop; requests under way are finished first. */
export async function serve({ demo }: { demo: boolean }): Promise<void> {
  const build = (await import('virtual:remix/server-build')) as unknown as ServerBuild
  const assets = path.resolve(process.env.BUILD_DIRECTORY || 'build', 'client')
  await openHouse(createServer(), { demo, answer: createApp({ build: () => Promise.resolve(build), assets }) })
}

type Opening = Readonly<{ demo: boolean; answer: RequestListener }>

/** Opens the house behind this server: feeds are answered at once, everything else by `answer`. */
export async function openHouse(server: Server, { demo, answer }: Opening): Promise<void> {
  if (demo) await openDemonstration()
  server.on('request', (request, response) => {
    if (isFeedAddress(request.url)) void handleFeed(request, response)
    else answer(request, response)
  })
  server.headersTimeout = 15_000
  server.requestTimeout = 30_000
  server.keepAliveTimeout = 10_000
  await listen(server)
  startJobs()
  await announceStart({ demo, port: portOf(server) })
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => void stop(server))
}

/** Made once, into an empty database; a later start uses it as it is. */
async function openDemonstration(): Promise<void> {
  const { run } = await import('#app/jobs/commands/demo.server.ts')
  process.stdout.write('Opening the demonstration office …\n')
  await run()
}

function listen(server: Server): Promise<void> {
  const { port, host } = settings()
  return new Promise((resolve, reject) => {
    server.once('error', reject)
    server.listen(port, host, resolve)
  })
}

function portOf(server: Server): number {
  const address = server.address()
  return typeof address === 'object' && address ? address.port : settings().port
}

async function stop(server: Server): Promise<void> {
  const closed = new Promise((resolve) => server.close(resolve))
  server.closeIdleConnections()
  setTimeout(() => server.closeAllConnections(), 5_000).unref()
  await closed
  await stopJobs()
  closeTransport()
  closePrepared()
  await disconnect()
  process.exit(0)
}
