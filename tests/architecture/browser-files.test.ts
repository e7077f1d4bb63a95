import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { build, type Rollup } from 'vite'
import { expect, test } from 'vitest'
import { icons } from '#app/ui/icons.ts'
import { leanCss, unmadeClasses } from '#app/ui/lean-css.server.ts'

const modules = 'node_modules/@wikimedia/codex/dist/modules'

function readAll(folder: string, wanted: (file: string) => boolean): string {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter(wanted)
  return files.map((file) => readFileSync(path.join(folder, file), 'utf8')).join('\n')
}

const codex = readAll(modules, (file) => file.endsWith('.css'))
const code = readAll('app', (file) => /(?<!\.test)\.tsx?$/.test(file) && !/storage\/generated|ui\/(icons|lean-css)/.test(file))

async function builtCss(direction: 'ltr' | 'rtl'): Promise<string> {
  const result = await build({
    configFile: false,
    logLevel: 'silent',
    plugins: [leanCss()],
    build: { write: false, cssMinify: false, rollupOptions: { input: path.resolve(`app/styles/${direction}.css`) } },
  })
  const { output } = result as Rollup.RollupOutput
  const asset = output.find(({ fileName }) => fileName.endsWith('.css'))
  return asset?.type === 'asset' ? String(asset.source) : ''
}

test('every drawing that travels is drawn somewhere', () => {
  const idle = Object.keys(icons).filter((name) => !new RegExp(`['"]${name}['"]`).test(code))

  expect(Object.keys(icons).length).toBeGreaterThan(20)
  expect(idle).toEqual([])
})

test('a class that the stylesheets leave out is one of Codex, and none of ours', () => {
  const named = (text: string) => unmadeClasses.filter((name) => new RegExp(`${name}(?![\\w-])`).test(text))

  expect(named(codex)).toEqual(unmadeClasses)
  expect(named(code)).toEqual([])
})

test.each(['ltr', 'rtl'] as const)('the %s stylesheet has what pages use, and no token that nothing asks for', async (direction) => {
  const css = await builtCss(direction)
  const declared = new Set([...css.matchAll(/[{;\s](--[\w-]+)\s*:/g)].map(([, name = '']) => name))
  const asked = new Set([...css.matchAll(/var\(\s*(--[\w-]+)/g)].map(([, name = '']) => name))

  for (const made of ['.cdx-button--weight-primary', '.cdx-message__icon--vue', '.cdx-checkbox__icon', '.fy-top']) {
    expect(css).toContain(made)
  }
  for (const gone of ['.cdx-select-vue__handle', '.cdx-button__icon', '.cdx-message__dismiss-button']) {
    expect(css.replace(/:not\([^()]*\)/g, '')).not.toContain(`${gone}{`)
  }
  expect(declared.size).toBeGreaterThan(50)
  expect([...declared].filter((name) => !asked.has(name))).toEqual([])
})
