import { spawn, type ChildProcess } from 'node:child_process'
import { randomInt } from 'node:crypto'
import { copyFileSync, mkdirSync, mkdtempSync, readdirSync, readFileSync } from 'node:fs'
import { createServer } from 'node:net'
import path from 'node:path'
import { simpleParser, type ParsedMail } from 'mailparser'
import { type Browser, type BrowserContextOptions, type Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, expect, inject } from 'vitest'
import { type Tx } from '#app/storage/client.server.ts'
import { openBrowser, patience, watchPage } from './browser.ts'

export type House = Readonly<{
  origin: string
  databaseFile: string
  /** A page of a browser of its own (own cookies); watched: other hosts and errors fail the test. */
  newPage: (options?: BrowserContextOptions) => Promise<Page>
  /** Signs a staff member in on this page by a link of the command line. */
  signIn: (page: Page, email: string) => Promise<void>
  /** What a command of the program prints, such as command('sign-in-link', email). */
  command: (...words: string[]) => Promise<string>
  mails: () => Promise<readonly ParsedMail[]>
  /** The first message to this address whose subject fits; waits for it. */
  mailTo: (address: string, subject?: RegExp) => Promise<ParsedMail>
  /** Ends the server at once, or starts it again, on the same address and database. */
  kill: () => Promise<void>
  start: () => Promise<void>
  /** The id of the server's process. */
  pid: () => number
}>

/**
 * A running house for the journeys of one test file: the built program with a database of its own, seeded by `seed`.
 * Call it at the top of the file; the house stands from `beforeAll` to `afterAll`.
 */
export function useHouse(seed: (tx: Tx) => Promise<void>, env: Record<string, string> = {}): House {
  let server: ChildProcess | undefined
  let browser: Browser | undefined
  const faults: string[] = []
  const own = { origin: '', databaseFile: '', env: {} as NodeJS.ProcessEnv }

  const start = async () => {
    server = await startServer(own.env, own.origin)
  }
  const kill = () => endServer(server, 'SIGKILL')

  beforeAll(async () => {
    const port = await freePort()
    own.databaseFile = path.join(mkdtempSync(path.join(inject('databaseFolder'), 'house-')), 'foyer.db')
    own.origin = `http://localhost:${port}`
    copyFileSync(inject('templateDatabase'), own.databaseFile)
    Object.assign(process.env, {
      DATABASE_URL: `file:${own.databaseFile}`,
      PORT: String(port),
      SESSION_SECRET: 'a-secret-for-the-journeys-of-the-tests-only',
      LOG_LEVEL: 'error',
      ...env,
    })
    own.env = { ...process.env, NODE_ENV: 'production', TZ: 'Asia/Kathmandu' }
    const { inTransaction } = await import('#app/storage/client.server.ts')
    await inTransaction(seed)
    await start()
    browser = await openBrowser()
  })
  afterEach(() => expect(faults.splice(0), 'what pages complained of').toEqual([]))
  afterAll(async () => {
    await browser?.close()
    await endServer(server, 'SIGTERM')
    const { disconnect } = await import('#app/storage/client.server.ts')
    await disconnect()
  })

  const command = (...words: string[]) => runCommand(own.env, words)
  const known = new Map<string, Promise<ParsedMail>>()
  const mails = () => readMails(own.databaseFile.replace(/\.db$/, '.mail'), known)
  return {
    get origin() {
      return own.origin
    },
    get databaseFile() {
      return own.databaseFile
    },
    newPage: async (options = {}) => {
      if (!browser) throw new Error('the browser is not open')
      const context = await browser.newContext({ baseURL: own.origin, locale: 'en-US', reducedMotion: 'reduce', ...options })
      return watchPage(await context.newPage(), own.origin, faults)
    },
    signIn: async (page, email) => {
      await page.goto(await command('sign-in-link', email))
      await page.getByRole('button', { name: 'Sign in' }).click()
      await page.waitForURL((url) => !url.pathname.startsWith('/sign-in'))
    },
    command,
    mails,
    mailTo: async (address, subject = /./) => {
      const found = await waitFor(async () => (await mails()).find((mail) => isTo(mail, address) && subject.test(mail.subject ?? '')))
      if (!found) throw new Error(`no mail to ${address} with ${subject}`)
      return found
    },
    kill,
    start,
    pid: () => server?.pid ?? 0,
  }
}

function isTo(mail: ParsedMail, address: string): boolean {
  const to = Array.isArray(mail.to) ? mail.to : [mail.to]
  return to.some((list) => list?.value.some((entry) => entry.address === address))
}

/** The messages of a folder; one that was read before is not read again. */
async function readMails(folder: string, known: Map<string, Promise<ParsedMail>>): Promise<readonly ParsedMail[]> {
  const names = await Promise.resolve()
    .then(() => readdirSync(folder))
    .catch(() => [])
  for (const name of names) {
    if (name.endsWith('.eml') && !known.has(name)) known.set(name, simpleParser(readFileSync(path.join(folder, name))))
  }
  return Promise.all(known.values())
}

/** Asks again until there is an answer, for as long as a busy machine may take. */
export async function waitFor<Value>(ask: () => Promise<Value | undefined>): Promise<Value | undefined> {
  const until = performance.now() + patience
  do {
    const answer = await ask()
    if (answer !== undefined) return answer
    await new Promise((resolve) => setTimeout(resolve, 100))
  } while (performance.now() < until)
  return undefined
}

function program(words: readonly string[]): string[] {
  const script = `import(${JSON.stringify(inject('builtProgram'))}).then(({ run }) => run(${JSON.stringify(words)}))`
  return ['--input-type=module', '--eval', script]
}

async function startServer(env: NodeJS.ProcessEnv, origin: string): Promise<ChildProcess> {
  const child = spawn(process.execPath, program([]), { env, stdio: ['ignore', 'ignore', 'inherit'] })
  const up = await waitFor(async () => {
    if (hasEnded(child)) return false
    return (await fetch(`${origin}/healthz`).catch(() => null))?.ok || undefined
  })
  if (!up) throw new Error('the house did not open')
  return child
}

const hasEnded = ({ exitCode, signalCode }: ChildProcess) => exitCode !== null || signalCode !== null

function endServer(child: ChildProcess | undefined, signal: NodeJS.Signals): Promise<void> {
  if (!child || hasEnded(child)) return Promise.resolve()
  return new Promise((resolve) => {
    child.once('exit', () => resolve())
    child.kill(signal)
  })
}

function runCommand(env: NodeJS.ProcessEnv, words: readonly string[]): Promise<string> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, program(words), { env, stdio: ['ignore', 'pipe', 'pipe'] })
    const said = { out: '', err: '' }
    child.stdout.on('data', (piece: Buffer) => (said.out += piece.toString()))
    child.stderr.on('data', (piece: Buffer) => (said.err += piece.toString()))
    child.once('close', (code) => (code === 0 ? resolve(said.out.trim()) : reject(new Error(said.err))))
  })
}

/**
 * A port that nobody listens on and that no other house of this run has: below those that the system hands out, so that
 * no connection to somewhere takes it while the house is down.
 */
async function freePort(): Promise<number> {
  const port = randomInt(10_000, 32_000)
  const isOurs = claim(path.join(inject('databaseFolder'), `port-${port}`)) && (await isFree(port))
  return isOurs ? port : freePort()
}

function claim(folder: string): boolean {
  return mkdirSync(folder, { recursive: true }) !== undefined
}

function isFree(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const probe = createServer().once('error', () => resolve(false))
    probe.listen(port, '127.0.0.1', () => probe.close(() => resolve(true)))
  })
}
