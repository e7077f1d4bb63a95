import { build, type Plugin } from 'vite'

const suffix = '?thread'

/**
 * Lets the server import `file.ts?thread`: the program of a worker thread as one text, with all that it imports. So a
 * thread is part of the one bundle, and runs the same from the sources and in tests.
 */
export function threads(): Plugin {
  return {
    name: 'foyer-threads',
    enforce: 'pre',
    async resolveId(id, importer) {
      if (!id.endsWith(suffix)) return null
      const file = await this.resolve(id.slice(0, -suffix.length), importer, { skipSelf: true })
      return file && `${file.id}${suffix}`
    },
    async load(id) {
      if (!id.endsWith(suffix)) return null
      return `export default ${JSON.stringify(await programOf(id.slice(0, -suffix.length)))}`
    },
  }
}

async function programOf(entry: string): Promise<string> {
  const made = await build({
    configFile: false,
    logLevel: 'warn',
    ssr: { noExternal: true },
    build: {
      ssr: entry,
      write: false,
      target: 'node20',
      minify: true,
      rollupOptions: { output: { format: 'cjs', inlineDynamicImports: true } },
    },
  })
  const [result] = [made].flat()
  const [chunk] = result && 'output' in result ? result.output : []
  if (!chunk) throw new Error(`No program came of ${entry}.`)
  return chunk.code
}
