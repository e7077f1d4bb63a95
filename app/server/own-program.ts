import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { build, type Plugin } from 'vite'
import { phrasebooks } from '../i18n/phrasebook-plugin.server.ts'

type Kind = Readonly<{
  /** Its files are called after it, and so is the module `virtual:<name>-program` that tells the server of them. */
  name: string
  entry: string
  drawings: readonly string[]
}>

/**
 * Builds a program of its own beside the pages: a bundle for itself, for it runs where pages cannot. What came of it is
 * written down for the server, which names it in the page that holds it. While developing there is none.
 */
export function ownProgram(folder: string, kind: Kind): Plugin {
  const program = `virtual:${kind.name}-program`
  const list = path.join(folder, `${kind.name}.json`)
  let isBuilding = false
  return {
    name: `foyer-${kind.name}-program`,
    configResolved({ command }) {
      isBuilding = command === 'build'
    },
    resolveId: (id) => (id === program ? `\0${program}` : null),
    load(id) {
      if (id !== `\0${program}`) return null
      return `export default ${isBuilding && existsSync(list) ? readFileSync(list, 'utf8') : 'null'}`
    },
    async closeBundle() {
      if (isBuilding && this.environment.name === 'client') writeFileSync(list, JSON.stringify(await buildProgram(folder, kind)))
    },
  }
}

/** Leaves all drawings out that the program does not show. */
function fewDrawings(kept: readonly string[]): Plugin {
  return {
    name: 'foyer-few-drawings',
    enforce: 'pre',
    transform(code, id) {
      if (!id.endsWith('/app/ui/icons.ts')) return null
      const isKept = (line: string) => kept.includes(/^  (?:cdxIcon\w+ as )?(\w+),$/.exec(line)?.[1] ?? kept[0] ?? '')
      return code.split('\n').filter(isKept).join('\n')
    },
  }
}

/** What Vite would put round each import, to fetch style sheets first, of which the program has none. */
const plainImports: Plugin = {
  name: 'foyer-plain-imports',
  enforce: 'pre',
  load: (id) => (id === '\0vite/preload-helper.js' ? 'export const __vitePreload = (load) => load()' : null),
}

/**
 * A program of its own draws with Preact, which does what our screens ask of React in a fifth of its weight (decision 26).
 * The pages keep React: the screens are the same files for both.
 */
const drawsWith = [
  { find: /^react$/, replacement: 'preact/compat' },
  { find: /^react-dom$/, replacement: 'preact/compat' },
  { find: /^react-dom\/client$/, replacement: 'preact/compat/client' },
  { find: /^react\/jsx-runtime$/, replacement: 'preact/jsx-runtime' },
]

const namesOf = (name: string) => ({
  entryFileNames: `assets/${name}-[hash].js`,
  chunkFileNames: `assets/${name}-[name]-[hash].js`,
})

/** The script of the program, whatever else it loads, and what its threads load, which not every tablet comes to start. */
async function buildProgram(folder: string, { name, entry, drawings }: Kind) {
  const made = await build({
    configFile: false,
    logLevel: 'warn',
    publicDir: false,
    plugins: [phrasebooks(), fewDrawings(drawings), plainImports],
    resolve: { alias: drawsWith },
    worker: { format: 'es', rollupOptions: { output: namesOf(`${name}-thread`) } },
    build: {
      target: 'es2022',
      outDir: path.join(folder, 'client'),
      emptyOutDir: false,
      modulePreload: false,
      rollupOptions: {
        input: entry,
        output: namesOf(name),
      },
    },
  })
  const chunks = [made].flat().flatMap((result) => ('output' in result ? result.output : []))
  const names = chunks.map(({ fileName }) => `/${fileName}`)
  const script = chunks.find((chunk) => chunk.type === 'chunk' && chunk.isEntry)?.fileName
  if (!script) throw new Error(`No program came of ${entry}.`)
  const isOfThread = (file: string) => file.startsWith(`/assets/${name}-thread-`)
  const files = names.filter((file) => file !== `/${script}` && !isOfThread(file))
  return { script: `/${script}`, files, threads: names.filter(isOfThread) }
}
