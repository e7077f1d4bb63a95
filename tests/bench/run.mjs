import { readdirSync } from 'node:fs'
import path from 'node:path'

/**
 * `npm run bench [-- CASE …]` measures the built program: processor time of the server for each request, how long
 * answers took, sizes. Each file in cases/ is one case. Ends with 1 when a limit is passed.
 */

const folder = path.join(import.meta.dirname, 'cases')
const asked = process.argv.slice(2)
const names = readdirSync(folder).filter((file) => file.endsWith('.mjs')).map((file) => file.slice(0, -4))
let passed = 0

const say = (label, text, isWithin = true) => {
  if (!isWithin) passed++
  process.stdout.write(`  ${label.padEnd(44)} ${text}${isWithin ? '' : '  OVER THE LIMIT'}\n`)
}

const limited = (value, limit) => limit === undefined || value <= limit
const upTo = (limit, unit = '') => (limit === undefined ? '' : ` (at most ${limit}${unit})`)

const report = {
  cost: (label, { cpu, p50, p99 }, { limit } = {}) =>
    say(
      label,
      `${cpu.toFixed(2)} CPU-ms${upTo(limit)}, p50 ${p50.toFixed(1)} ms, p99 ${p99.toFixed(1)} ms`,
      limited(cpu, limit),
    ),
  ratio: (label, value, { limit } = {}) => say(label, `× ${value.toFixed(2)}${upTo(limit)}`, limited(value, limit)),
  size: (label, value, unit, { limit } = {}) =>
    say(label, `${value.toFixed(1)} ${unit}${upTo(limit, ` ${unit}`)}`, limited(value, limit)),
  note: (text) => say(text, ''),
}

for (const name of names.filter((name) => asked.length === 0 || asked.includes(name))) {
  const { title, run } = await import(path.join(folder, `${name}.mjs`))
  process.stdout.write(`${title}\n`)
  await run(report)
}
process.exit(passed === 0 ? 0 : 1)
