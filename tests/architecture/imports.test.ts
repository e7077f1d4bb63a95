import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { features, homes, parts, stairs } from './dependency-rules.mjs'
import { inspectImports } from './inspect.mjs'

test('the house keeps to its plan', async () => {
  const { files, breaches } = await inspectImports()

  expect(breaches).toEqual([])
  expect(files).toBeGreaterThan(100)
})

test('no feature uses one that uses it', () => {
  const reach = (feature: string): string[] => {
    const uses = features[feature] ?? []
    return uses === 'any' ? [] : uses.flatMap((used) => [used, ...reach(used)])
  }

  for (const feature of Object.keys(features)) expect(reach(feature), feature).not.toContain(feature)
})

test('no file fits two parts', () => {
  const rows = Object.entries({ ...parts, ...stairs })
  const examples = [
    'app/access/policy.ts',
    'app/access/identity.server.ts',
    'app/features/visits/model.ts',
    'app/features/visits/rules/days.ts',
    'app/features/visits/repository.server.ts',
    'app/features/visits/queries/visit-head.server.ts',
    'app/features/visits/pass.server.ts',
    'app/features/visits/ui/state-chip.tsx',
    'app/features/calendar/templates/octets.ts',
    'app/mail/content.ts',
    'app/mail/render.ts',
  ]
  for (const file of examples) {
    expect(rows.filter(([, { files }]) => new RegExp(files).test(file)).map(([name]) => name), file).toHaveLength(1)
  }
})

/** Small trees that break one rule each: what the rules are for. */
describe('a rule bites', () => {
  let folder: string

  beforeEach(() => {
    folder = mkdtempSync(path.join(os.tmpdir(), 'foyer-plan-'))
    cpSync('tsconfig.json', path.join(folder, 'tsconfig.json'))
    const dependencies = Object.fromEntries(packages.map((name) => [name, '1.0.0']))
    write('package.json', JSON.stringify({ type: 'module', imports: { '#app/*': './app/*', '#tests/*': './tests/*' }, dependencies }))
    for (const name of packages) {
      write(`node_modules/${name}/package.json`, JSON.stringify({ name, version: '1.0.0', type: 'module', exports: './index.js' }))
      write(`node_modules/${name}/index.js`, 'export const thing = 1\n')
    }
  })

  afterEach(() => rmSync(folder, { recursive: true }))

  function write(file: string, text: string) {
    mkdirSync(path.dirname(path.join(folder, file)), { recursive: true })
    writeFileSync(path.join(folder, file), text)
  }

  async function brokenBy(files: Readonly<Record<string, string>>): Promise<string[]> {
    for (const [file, text] of Object.entries(files)) write(file, text)
    const { breaches } = await inspectImports(folder)
    return breaches.map((breach) => /\(([^()]*)\)$/.exec(breach)?.[1] ?? breach).sort()
  }

  const thing = 'export const thing = 1\n'
  const use = (what: string) => `import { thing } from '${what}'\nexport const other = thing\n`
  const useType = (what: string) => `import { type Thing } from '${what}'\nexport type Other = Thing\n`

  test.each([
    ['lib uses ui', 'lib-imports', 'app/lib/x.ts', 'app/ui/y.ts'],
    ['ui uses a feature', 'ui-imports', 'app/ui/x.ts', 'app/features/visits/model.ts'],
    ['a rule uses storage', 'domain-imports', 'app/features/visits/rules.ts', 'app/storage/y.ts'],
    ['a rule uses words', 'domain-imports', 'app/features/visits/rules.ts', 'app/i18n/y.ts'],
    ['queries use a command', 'queries-imports', 'app/features/visits/queries.server.ts', 'app/features/visits/commands/y.server.ts'],
    ['a repository uses queries', 'repository-imports', 'app/features/visits/repository.server.ts', 'app/features/visits/queries.server.ts'],
    ['a command uses http', 'commands-imports', 'app/features/visits/commands/x.server.ts', 'app/http/y.ts'],
    ['a command uses words', 'commands-imports', 'app/features/visits/commands/x.server.ts', 'app/i18n/y.ts'],
    ['feature ui uses storage', 'feature-ui-imports', 'app/features/visits/ui/x.tsx', 'app/storage/y.ts'],
    ['present uses queries', 'present-imports', 'app/features/visits/present.ts', 'app/features/visits/queries.server.ts'],
    ['browser code uses queries', 'browser-imports', 'app/features/reception/x.client.ts', 'app/features/reception/queries.server.ts'],
    ['a route uses storage', 'routes-imports', 'app/routes/x.tsx', 'app/storage/y.ts'],
    ['a route uses another', 'routes-imports', 'app/routes/x.tsx', 'app/routes/y.tsx'],
    ['http uses storage', 'http-imports', 'app/http/x.ts', 'app/storage/y.ts'],
    ['access uses words', 'access-imports', 'app/access/x.server.ts', 'app/i18n/y.ts'],
    ['the policy uses storage', 'policy-imports', 'app/access/policy.ts', 'app/storage/y.ts'],
    ['the server uses visits', 'server-imports', 'app/server/x.ts', 'app/features/visits/queries.server.ts'],
    ['the product uses tests', 'lib-imports', 'app/lib/x.ts', 'tests/factories/y.ts'],
    ['contacts use visits', 'feature-contacts', 'app/features/contacts/rules.ts', 'app/features/visits/model.ts'],
    ['offices use staff', 'feature-offices', 'app/features/offices/rules.ts', 'app/features/staff/model.ts'],
  ])('%s', async (_name, rule, from, to) => {
    expect(await brokenBy({ [from]: use(`#${to}`), [to]: thing })).toContain(rule)
  })

  test('a type counts as much as a value', async () => {
    const breaches = await brokenBy({
      'app/features/visits/rules.ts': useType('#app/storage/y.ts'),
      'app/storage/y.ts': 'export type Thing = 1\n',
    })

    expect(breaches).toEqual(['domain-imports'])
  })

  test('a route uses a repository', async () => {
    const breaches = await brokenBy({
      'app/routes/x.tsx': use('#app/features/visits/repository.server.ts'),
      'app/features/visits/repository.server.ts': thing,
    })

    expect(breaches).toEqual(['repository-from-outside', 'routes-imports'])
  })

  test('a command uses the repository of another feature', async () => {
    const breaches = await brokenBy({
      'app/features/visits/commands/x.server.ts': use('#app/features/contacts/repository.server.ts'),
      'app/features/contacts/repository.server.ts': thing,
    })

    expect(breaches).toEqual(['repository-of-another-feature'])
  })

  test('a command uses its own repository, and another feature it may use', async () => {
    const breaches = await brokenBy({
      'app/features/visits/commands/x.server.ts':
        "import { thing } from '../repository.server.ts'\nimport * as more from '#app/features/contacts/queries.server.ts'\nexport const both = [thing, more]\n",
      'app/features/visits/repository.server.ts': thing,
      'app/features/contacts/queries.server.ts': thing,
    })

    expect(breaches).toEqual([])
  })

  test('two files need each other, be it for a type', async () => {
    const breaches = await brokenBy({
      'app/lib/x.ts': "import { type Y } from './y.ts'\nexport type X = Y | 1\n",
      'app/lib/y.ts': "import { type X } from './x.ts'\nexport type Y = X | 2\n",
    })

    expect(breaches).toContain('no-cycles')
  })

  test('a file that nothing needs', async () => {
    expect(await brokenBy({ 'app/lib/x.ts': thing })).toEqual(['no-orphans'])
  })

  test('an import that leads nowhere', async () => {
    expect(await brokenBy({ 'app/lib/x.ts': use('./gone.ts') })).toEqual(['not-found'])
  })

  test.each(['app/lib/utils.ts', 'app/ui/form-helpers/x.ts', 'app/misc/x.ts', 'app/features/visits/service.ts', 'app/features/parking/model.ts'])(
    '%s belongs to no part',
    async (file) => {
      expect(await brokenBy({ [file]: use('#app/lib/y.ts'), 'app/lib/y.ts': thing })).toContain('no-part')
    },
  )

  test('a package away from home', async () => {
    expect(await brokenBy({ 'app/lib/x.ts': use('nodemailer') })).toEqual(['home-of-nodemailer'])
  })

  test('a package at home', async () => {
    expect(await brokenBy({ 'app/mail/x.ts': use('nodemailer') })).toEqual([])
  })

  test('a package without a home', async () => {
    expect(await brokenBy({ 'app/lib/x.ts': use('left-pad') })).toEqual(['package-without-a-home'])
  })

  test.each(['node:crypto', 'date-fns'])('a rule that uses %s', async (name) => {
    expect(await brokenBy({ 'app/features/visits/rules.ts': use(name) })).toContain('domain-packages')
  })

  test('a unit test that reaches the database, however far away', async () => {
    const breaches = await brokenBy({
      'app/access/x.test.ts': use('./x.server.ts'),
      'app/access/x.server.ts': use('#app/storage/audit.server.ts'),
      'app/storage/audit.server.ts': use('./client.server.ts'),
      'app/storage/client.server.ts': thing,
    })

    expect(breaches).toEqual(['unit-test-with-a-database'])
  })
})

const packages = [...Object.keys(homes).filter((name) => !/[/-]$/.test(name)), 'left-pad', 'date-fns']
