import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { Fault, runProgram } from './programs.mjs'

/**
 * What has to be there before the house can open: packages, the database client, the build. Each piece of work says
 * whether it is needed, so that a second start with nothing to do does nothing. Plain Node: this runs on a bare clone.
 */

export const root = fileURLToPath(new URL('../..', import.meta.url)).replace(/\/$/, '')

const oldestNode = [20, 19]

/** Throws a sentence when this Node is too old to run the house. */
export function requireNode(version = process.versions.node) {
  const [major, minor] = version.split('.').map(Number)
  if (major > oldestNode[0] || (major === oldestNode[0] && minor >= oldestNode[1])) return
  throw new Fault(`Foyer needs Node ${oldestNode.join('.')} or newer, and this is Node ${version}.`)
}

/** Installed packages; with `tools` also those that only tests and checks use. */
export function packages({ tools = process.env.NODE_ENV !== 'production', folder = root } = {}) {
  return {
    title: 'install packages',
    needed: () => !areInstalled(folder, tools),
    run: () =>
      runProgram(...npm('ci', '--no-audit', '--no-fund', tools ? '--include=dev' : '--omit=dev'), { cwd: folder }),
  }
}

/** The database client that Prisma writes from the schema. */
export const client = stamped({
  title: 'generate the database client',
  stamp: 'app/storage/generated/.stamp',
  sources: ['prisma/schema.prisma', 'node_modules/prisma/package.json'],
  run: () => prisma(['generate', '--no-hints']),
})

/** What the browser and the server run, built from the sources. */
export const build = stamped({
  title: 'build the program',
  stamp: 'build/.stamp',
  sources: ['app', 'prisma', 'public', 'package-lock.json', 'package.json', 'remix.config.js', 'tsconfig.json'],
  run: () => {
    rmSync(path.join(root, 'build'), { recursive: true, force: true })
    const script = path.join(root, 'node_modules/@remix-run/dev/dist/cli.js')
    const words = ['vite:build', '--config', 'remix.config.js', '--logLevel', 'warn']
    return runProgram(process.execPath, [script, ...words], { cwd: root, env: { NODE_ENV: 'production' } })
  },
})

/** Runs one of Prisma's commands with the project's configuration. */
export function prisma(words, env = {}) {
  const script = path.join(root, 'node_modules/prisma/build/index.js')
  return runProgram(process.execPath, [script, ...words, '--config', 'prisma/prisma.config.ts'], {
    cwd: root,
    env: { CHECKPOINT_DISABLE: '1', PRISMA_HIDE_UPDATE_MESSAGE: '1', ...env },
  })
}

/** Does the pieces of work that are needed, in order, and tells `report` when each begins and ends. */
export async function prepare(works, report) {
  for (const work of works) {
    if (!(await work.needed())) continue
    const end = report(work.title)
    await work.run().catch((error) => {
      throw error.output ? new Fault(`Foyer could not ${work.title}.`, error) : error
    })
    end()
  }
}

/** npm, also where only the npm that runs this script is known. */
function npm(...words) {
  const script = process.env.npm_execpath
  return script?.endsWith('npm-cli.js') ? [process.execPath, [script, ...words]] : ['npm', words]
}

/** Compares the lock file with npm's own note of what lies in node_modules. */
function areInstalled(folder, tools) {
  const note = path.join(folder, 'node_modules/.package-lock.json')
  if (!existsSync(note)) return false
  const installed = readJson(note).packages
  const wanted = Object.entries(readJson(path.join(folder, 'package-lock.json')).packages)
  return wanted.every(([place, { version, optional, dev }]) => {
    if (place === '' || (dev && !tools)) return true
    return installed[place] ? installed[place].version === version : optional === true
  })
}

/** Work that is done again only when a source's content is another than when it was last done. */
function stamped({ title, stamp, sources, run }) {
  const file = path.join(root, stamp)
  return {
    title,
    needed: () => !existsSync(file) || readFileSync(file, 'utf8') !== contentHash(sources),
    run: async () => {
      const hash = contentHash(sources)
      await run()
      mkdirSync(path.dirname(file), { recursive: true })
      writeFileSync(file, hash)
    },
  }
}

function contentHash(sources) {
  const hash = createHash('sha256')
  for (const file of sources.flatMap(filesUnder)) {
    hash.update(`${file}\0`).update(readFileSync(path.join(root, file))).update('\0')
  }
  return hash.digest('hex')
}

/** Every file of a folder that goes into the product: not tests, documents, or what is generated. */
function filesUnder(source) {
  const place = path.join(root, source)
  if (!existsSync(place)) return []
  const entries = readEntries(place)
  if (!entries) return [source]
  return entries
    .map((entry) => path.join(source, entry))
    .filter((file) => !/\.test\.tsx?$|\.md$|storage\/generated$/.test(file))
    .sort()
    .flatMap(filesUnder)
}

/** The names in a folder, or null when it is a file. */
function readEntries(place) {
  try {
    return readdirSync(place)
  } catch (error) {
    if (error.code === 'ENOTDIR') return null
    throw error
  }
}

function readJson(file) {
  return JSON.parse(readFileSync(file, 'utf8'))
}
