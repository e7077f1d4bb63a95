import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { runTool, step, stopWithChildren } from './steps.mjs'

/** `npm run check`: what can be said of the code without running it. Every check is made; one that fails says why. */

const tools = [
  ['types', ['node_modules/typescript/bin/tsc', '--noEmit', '-p', '.']],
  ['lint', ['node_modules/eslint/bin/eslint.js', '-c', 'tests/config/eslint.config.mjs', '--max-warnings', '0', '.']],
  ['import rules', ['tests/architecture/print-breaches.mjs']],
  ['dead code', ['node_modules/knip/bin/knip.js', '--config', 'tests/config/knip.json', '--no-progress', '--no-config-hints']],
]

/** Answers whether all is well. */
export async function check() {
  let well = true
  for (const [title, words] of tools) {
    well = (await step(title, () => run(words)).catch(() => false)) && well
  }
  return well
}

async function run(words) {
  const { code, output } = await runTool(words, { quiet: true })
  if (code === 0) return true
  process.stdout.write(output)
  throw new Error(`${words[0]} ended with ${code}`)
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  stopWithChildren()
  process.chdir(path.dirname(import.meta.dirname))
  process.exitCode = (await check()) ? 0 : 1
}
