import { createServer, type RequestListener, type Server } from 'node:http'
import path from 'node:path'
import { type ServerBuild } from '@remix-run/node'
import { settings, SettingsError } from '#app/config/settings.server.ts'
import { startJobs, stopJobs } from '#app/jobs/runner.server.ts'
import { requireIncomingFolder } from '#app/jobs/take-mail-files.server.ts'
import { requireSecret } from '#app/config/secret.server.ts'
import { closeTransport, requireMailFolder } from '#app/mail/transport.server.ts'
import { disconnect } from '#app/storage/client.server.ts'
import { closePrepared } from '#app/storage/prepared.server.ts'
import { createApp } from './app.ts'
import { handleFeed, isFeedAddress } from './feed-handler.ts'
import { announceStart } from './announce-start.ts'
import { handleLive, isLiveAddress } from './live-handler.ts'
import { endStreams } from './live-streams.ts'

/** Serves the built house until it is told to stop; requests under way are finished first. */
export async function serve({ demo }: { demo: boolean }): Promise<void> {
  const build = (await import('virtual:remix/server-build')) as unknown as ServerBuild
  const assets = path.resolve(process.env.BUILD_DIRECTORY || 'build', 'client')
  await openHouse(createServer(), { demo, answer: createApp({ build: () => Promise.resolve(build), assets }) })
}

/** How long requests under way may take once the house is told to stop: as long as a write waits for the database. */
const finishMs = 10_000

type Opening = Readonly<{ demo: boolean; answer: RequestListener }>

/** Opens the house behind this server: feeds and streams are answered at once, everything else by `answer`. */
export async function openHouse(server: Server, { demo, answer }: Opening): Promise<void> {
  requireSecret()
  requireMailFolder()
  requireIncomingFolder()
  if (demo) await openDemonstration()
  server.on('request', (request, response) => {
    if (isFeedAddress(request.url)) void handleFeed(request, response)
    else if (isLiveAddress(request.url)) void handleLive(request, response)
    else answer(request, response)
  })
  server.headersTimeout = 15_000
  server.requestTimeout = 30_000
  server.keepAliveTimeout = 10_000
  await listen(server)
  startJobs()
  stopOnSignal(server)
  await announceStart({ demo, port: portOf(server) })
}

/** The first signal lets requests under way end; a second one ends the process at once. */
function stopOnSignal(server: Server): void {
  let isStopping = false
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.on(signal, () => {
      if (isStopping) process.exit(1)
      isStopping = true
      void stop(server)
    })
  }
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
    server.once('error', (error: NodeJS.ErrnoException) => reject(explain(error, port, host)))
    server.listen(port, host, resolve)
  })
}

/** A port that can't be had is a matter of settings, with a sentence. */
function explain(error: NodeJS.ErrnoException, port: number, host: string): Error {
  const sentences: Readonly<Record<string, string>> = {
    EADDRINUSE: `Another program listens on port ${port} of ${host}: stop it, or choose another PORT.`,
    EACCES: `This user may not listen on port ${port}: choose a PORT above 1023.`,
    ENOTFOUND: `HOST must be a name or an address of this machine, and nothing is found under ${host}.`,
    EADDRNOTAVAIL: `HOST must be a name or an address of this machine, and ${host} is not.`,
  }
  const sentence = sentences[error.code ?? '']
  return sentence ? new SettingsError([sentence]) : error
}

function portOf(server: Server): number {
  const address = server.address()
  return typeof address === 'object' && address ? address.port : settings().port
}

async function stop(server: Server): Promise<void> {
  const closed = new Promise((resolve) => server.close(resolve))
  endStreams()
  // A connection that is kept open after its last answer would hold the house up.
  setInterval(() => server.closeIdleConnections(), 100).unref()
  setTimeout(() => server.closeAllConnections(), finishMs).unref()
  await closed
  await stopJobs()
  closeTransport()
  closePrepared()
  await disconnect()
  process.exit(0)
}
