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
    const { code, output } = await step(title, () => runTool(words, { quiet: true }), (outcome) => outcome.code === 0)
    if (code !== 0) process.stdout.write(output)
    well &&= code === 0
  }
  return well
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  stopWithChildren()
  process.chdir(path.dirname(import.meta.dirname))
  process.exitCode = (await check()) ? 0 : 1
}
