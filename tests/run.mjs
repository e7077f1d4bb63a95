import { accessSync, constants, existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { build, client, packages, prepare, requireNode, root } from '../app/server/preparation.mjs'
import { Fault, runProgram } from '../app/server/programs.mjs'
import { check } from './check.mjs'
import { runTool, step, stopWithChildren } from './steps.mjs'

/**
 * `npm test`, on a bare clone too: installs what is missing, builds, makes every check and runs every test. Words after
 * `--` go to Vitest (a file, `--project unit`), and then the checks are left out. The last line is `N passed, N failed`.
 */

const browsers = [process.env.CHROMIUM_PATH, '/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome']
const aptGet = '/usr/bin/apt-get'

async function main(words) {
  requireNode()
  process.chdir(root)
  stopWithChildren()
  await prepare([packages({ tools: true })], announce)
  const browser = await chromium()
  await prepare([client, build], announce)
  if (words.length === 0 && !(await check())) throw new Fault('The checks found something, so no test was run.')
  return runTests(words, browser)
}

/** The line of a piece of preparation, when it was needed at all. */
function announce(title) {
  const begun = Date.now()
  return () => console.log(`✓ ${title} (${((Date.now() - begun) / 1000).toFixed(1)} s)`)
}

/** Where Chromium is; installs Debian's where that is allowed. */
async function chromium() {
  const found = browsers.find((file) => file && isProgram(file))
  if (found) return found
  if (!isProgram(aptGet) || process.getuid?.() !== 0) {
    throw new Fault('The tests need Chromium: install it (on Debian: apt-get install chromium), or name it in CHROMIUM_PATH.')
  }
  await step('install Chromium', async () => {
    const env = { DEBIAN_FRONTEND: 'noninteractive' }
    await runProgram(aptGet, ['update'], { cwd: root, env })
    await runProgram(aptGet, ['install', '-y', '--no-install-recommends', 'chromium'], { cwd: root, env })
  })
  return '/usr/bin/chromium'
}

function isProgram(file) {
  try {
    accessSync(file, constants.X_OK)
    return true
  } catch {
    return false
  }
}

async function runTests(words, browser) {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'foyer-run-'))
  const counts = path.join(folder, 'counts.json')
  const vitest = ['node_modules/vitest/vitest.mjs', 'run', '--config', 'remix.config.js']
  const reporters = ['--reporter', 'default', '--reporter', './tests/setup/closing-line.ts']
  try {
    const env = { FOYER_COUNTS: counts, CHROMIUM_PATH: browser }
    const work = () => runTool([...vitest, ...reporters, ...words], { env })
    const { code } = await step('tests', work, (outcome) => outcome.code === 0)
    const { passed, failed } = existsSync(counts) ? JSON.parse(readFileSync(counts, 'utf8')) : { passed: 0, failed: 0 }
    return { passed, failed: code === 0 ? failed : Math.max(failed, 1) }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

const outcome = await main(process.argv.slice(2)).catch((error) => {
  if (error.output) console.log(error.output.split('\n').slice(-60).join('\n'))
  console.log(error instanceof Fault ? error.message : error)
  return { passed: 0, failed: 1 }
})
console.log(`${outcome.passed} passed, ${outcome.failed} failed`)
process.exitCode = outcome.failed === 0 ? 0 : 1
