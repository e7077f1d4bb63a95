import { readdirSync, readFileSync } from 'node:fs'
import { type Plugin } from 'vite'
import { makePhrasebook, type MessageFile, type MessageFiles } from './make-phrasebook.server.ts'
import { type BuiltEdition } from './phrasebook.ts'

const editionFile = /^(.+\/)([a-z-]+)\.json\?edition=(front|visitor|whole|tablet|desk)$/

/**
 * Lets the browser load `messages/<language>.json?edition=<edition>`: not the file, but the phrasebook made of it, so
 * that a reader gets one language, and of that only the words the pages need.
 */
export function phrasebooks(): Plugin {
  return {
    name: 'foyer-phrasebooks',
    enforce: 'pre',
    load(id) {
      const [, folder, language, edition] = editionFile.exec(id) ?? []
      if (!folder || !language) return null

      const names = readdirSync(folder).filter((name) => name.endsWith('.json') && name !== 'qqq.json')
      names.forEach((name) => this.addWatchFile(folder + name))
      const warn = (key: string, source: string) => this.warn(`${key} cannot be shown in ${source}`)
      return JSON.stringify(makePhrasebook(language, readFiles(folder, names), edition as BuiltEdition, warn))
    },
  }
}

function readFiles(folder: string, names: readonly string[]): MessageFiles {
  const read = (name: string) => JSON.parse(readFileSync(folder + name, 'utf8')) as MessageFile
  return Object.fromEntries(names.map((name) => [name.replace(/\.json$/, ''), read(name)]))
}
