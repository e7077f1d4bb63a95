import { inspectImports } from './inspect.mjs'

const { files, breaches } = await inspectImports()
console.log(breaches.length === 0 ? `${files} files keep to the plan.` : breaches.join('\n'))
process.exitCode = breaches.length === 0 ? 0 : 1
