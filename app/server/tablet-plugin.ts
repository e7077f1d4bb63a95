import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { build, type Plugin } from 'vite'
import { phrasebooks } from '../i18n/phrasebook-plugin.server.ts'

const program = 'virtual:tablet-program'
const entry = 'app/entry.tablet.tsx'

/**
 * Builds the tablet's own program beside the pages: a bundle for itself, for it shares nothing with them that a tablet
 * loads besides. What came of it is written down for the server, which names it in the tablet's page. While developing
 * there is none, and the tablet is served its pages.
 */
export function tabletProgram(folder: string): Plugin {
  const list = path.join(folder, 'tablet.json')
  let isBuilding = false
  return {
    name: 'foyer-tablet-program',
    configResolved({ command }) {
      isBuilding = command === 'build'
    },
    resolveId: (id) => (id === program ? `\0${program}` : null),
    load(id) {
      if (id !== `\0${program}`) return null
      return `export default ${isBuilding && existsSync(list) ? readFileSync(list, 'utf8') : 'null'}`
    },
    async closeBundle() {
      if (isBuilding && this.environment.name === 'client') writeFileSync(list, JSON.stringify(await buildProgram(folder)))
    },
  }
}

/** The drawings that screens of the tablet show; a test compares them with its code. */
export const tabletDrawings = [
  'alert', 'article', 'bell', 'block', 'calendar', 'camera', 'error', 'infoFilled', 'logOut', 'previous', 'printer',
  'speechBubble', 'success', 'userAdd',
]

/** Leaves all other drawings out. */
const fewDrawings: Plugin = {
  name: 'foyer-tablet-drawings',
  enforce: 'pre',
  transform(code, id) {
    if (!id.endsWith('/app/ui/icons.ts')) return null
    const isKept = (line: string) => tabletDrawings.includes(/^  (?:cdxIcon\w+ as )?(\w+),$/.exec(line)?.[1] ?? 'alert')
    return code.split('\n').filter(isKept).join('\n')
  },
}

/** What Vite would put round each import, to fetch style sheets first, of which the program has none. */
const plainImports: Plugin = {
  name: 'foyer-tablet-imports',
  enforce: 'pre',
  load: (id) => (id === '\0vite/preload-helper.js' ? 'export const __vitePreload = (load) => load()' : null),
}

/** The script of the program first, then whatever else it may come to load. */
async function buildProgram(folder: string) {
  const made = await build({
    configFile: false,
    logLevel: 'warn',
    publicDir: false,
    plugins: [phrasebooks(), fewDrawings, plainImports],
    build: {
      target: 'es2022',
      outDir: path.join(folder, 'client'),
      emptyOutDir: false,
      modulePreload: false,
      rollupOptions: {
        input: entry,
        output: { entryFileNames: 'assets/tablet-[hash].js', chunkFileNames: 'assets/tablet-[name]-[hash].js' },
      },
    },
  })
  const chunks = [made].flat().flatMap((result) => ('output' in result ? result.output : []))
  const names = chunks.map(({ fileName }) => `/${fileName}`)
  const script = chunks.find((chunk) => chunk.type === 'chunk' && chunk.isEntry)?.fileName
  if (!script) throw new Error(`No program came of ${entry}.`)
  return { script: `/${script}`, files: names.filter((name) => name !== `/${script}`) }
}
