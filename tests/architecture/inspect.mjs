import { existsSync, readdirSync } from 'node:fs'
import path from 'node:path'
import { cruise } from 'dependency-cruiser'
import extractTsConfig from 'dependency-cruiser/config-utl/extract-ts-config'
import { filesWithoutPart, ruleSet } from './dependency-rules.mjs'

const roots = ['app', 'prisma', 'tests']
const conditions = ['import', 'node', 'default', 'types']

/** Reads the imports of a tree (else of this one) and says what breaks the plan, a sentence for each breach. */
export async function inspectImports(folder = process.cwd()) {
  const options = {
    baseDir: folder,
    ruleSet,
    validate: true,
    tsPreCompilationDeps: true,
    doNotFollow: { path: ['^node_modules/', '^app/storage/generated/'] },
    exclude: { path: '^tests/fixtures/' },
    enhancedResolveOptions: { exportsFields: ['exports'], importsFields: ['imports'], conditionNames: conditions },
  }
  const tsConfig = extractTsConfig(path.join(folder, 'tsconfig.json'))
  const present = roots.filter((root) => existsSync(path.join(folder, root)))
  const { output } = await cruise(present, options, {}, { tsConfig })
  return {
    files: output.modules.filter(({ source }) => !source.startsWith('node_modules/')).length,
    breaches: [
      ...output.summary.violations.map(inWords),
      ...withoutPart(folder),
      ...unitTestsWithDatabase(output.modules),
    ],
  }
}

function inWords({ from, to, rule, cycle }) {
  const sentence = ruleSet.forbidden.find(({ name }) => name === rule.name).comment
  const way = cycle ? cycle.map((step) => step.name ?? step).join(' → ') : from === to ? '' : to
  return `${from}${way ? ` → ${way}` : ''}\n    ${sentence} (${rule.name})`
}

/** A test beside its file runs without a database: nothing that it loads may open one. Types load nothing. */
function unitTestsWithDatabase(modules) {
  const loads = new Map(modules.map(({ source, dependencies }) => [source, dependencies.filter(isLoaded)]))
  const opens = (file, seen) =>
    /^app\/storage\/(client|prepared)\.server\.ts$/.test(file) ||
    (loads.get(file) ?? []).some(({ resolved }) => !seen.has(resolved) && opens(resolved, seen.add(resolved)))
  return [...loads.keys()]
    .filter((file) => /^app\/.*\.test\.tsx?$/.test(file) && opens(file, new Set()))
    .map((file) => `${file}\n    It loads the database, so it is a test of tests/integration. (unit-test-with-a-database)`)
}

function isLoaded({ dependencyTypes }) {
  return !dependencyTypes.includes('type-only')
}

function withoutPart(folder) {
  const files = ['app', 'prisma'].flatMap((root) => filesIn(path.join(folder, root)))
  return filesWithoutPart(files.map((file) => path.relative(folder, file))).map(
    (file) => `${file}\n    This file belongs to no part: give it another name, or the plan another row. (no-part)`,
  )
}

function filesIn(folder) {
  if (!existsSync(folder)) return []
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.join(entry.parentPath ?? entry.path, entry.name))
}
