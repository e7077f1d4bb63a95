import { mkdirSync, writeFileSync } from 'node:fs'
import http from 'node:http'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { databaseFile, migrations } from './server/database.mjs'
import { build, client, packages, prepare, requireNode, root } from './server/preparation.mjs'
import { Fault } from './server/programs.mjs'

/**
 * What `npm start` and the commands run, on a bare clone too: prepares what is missing, then hands over to the built
 * program in this same process. Words beginning with a dash belong to the server; the first other word is a command.
 */

const slow = 2000

/** `npm start` says what it does; a command's output is only its answer, so there a slow step speaks on stderr. */
function reporter(quiet) {
  return (title) => {
    const begun = Date.now()
    const say = quiet ? (text) => process.stderr.write(text) : (text) => process.stdout.write(text)
    const timer = setTimeout(() => say(`foyer: ${title} …\n`), quiet ? slow : 0)
    return () => {
      clearTimeout(timer)
      const seconds = ((Date.now() - begun) / 1000).toFixed(1)
      if (!quiet) say(`foyer: ${title}: ${seconds} s\n`)
    }
  }
}

function chooseDatabase(words) {
  process.env.DATABASE_URL ||= words.includes('--demo') ? 'file:./data/demo.db' : 'file:./data/foyer.db'
  const file = databaseFile(process.env.DATABASE_URL)
  if (file) process.env.DATABASE_URL = `file:${file}`
  return file
}

async function main(words) {
  requireNode()
  process.chdir(root)
  followNpm()
  const command = words.find((word) => !word.startsWith('-'))
  const report = reporter(command !== undefined && command !== 'build' && command !== 'dev')
  const file = chooseDatabase(words)

  await prepare([packages(), client], report)
  if (command !== 'dev') await prepare([build], report)
  if (command === 'build') return
  if (file) await prepare([migrations(file)], report)
  if (command === 'dev') return runDevelopment(words)

  process.env.NODE_ENV ||= 'production'
  const program = await import(pathToFileURL(path.join(root, 'build/server/index.js')).href)
  await program.run(words)
}

/** npm's shell ends on a stop signal without passing it on: when it is gone, this process stops as well. */
function followNpm() {
  if (!process.env.npm_lifecycle_event) return
  const parent = process.ppid
  const watch = setInterval(() => {
    if (process.ppid === parent) return
    clearInterval(watch)
    process.kill(process.pid, 'SIGTERM')
  }, 300)
  watch.unref()
}

/** While developing, Vite loads the server from its sources; its news to the browser go over the same port. */
async function runDevelopment(words) {
  process.env.NODE_ENV ||= 'development'
  const server = http.createServer()
  const { createServer } = await import('vite')
  const vite = await createServer({
    configFile: path.join(root, 'remix.config.js'),
    appType: 'custom',
    server: { middlewareMode: true, hmr: { server } },
  })
  const { run } = await vite.ssrLoadModule('/app/server/dev.ts')
  await run(vite, server, words)
}

/** One sentence for the person; what a failed program said is kept in a file that the sentence names. */
function explain(error) {
  if (!(error instanceof Fault) || !error.output) return error.sentences?.join('\n') ?? error.message
  const log = path.join(root, 'data/last-failure.log')
  mkdirSync(path.dirname(log), { recursive: true })
  writeFileSync(log, error.output)
  return `${error.message} What it said is in ${path.relative(root, log)}.`
}

try {
  await main(process.argv.slice(2))
} catch (error) {
  process.stderr.write(`${explain(error)}\n`)
  process.exit(1)
}
