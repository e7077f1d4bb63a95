import { pretendLanguages } from './language.ts'
import { editionFor, type Edition, type Phrasebook } from './phrasebook.ts'

const front = import.meta.glob<Phrasebook>(['./messages/*.json', '!./messages/qqq.json'], {
  query: '?edition=front',
  import: 'default',
})
const visitor = import.meta.glob<Phrasebook>(['./messages/*.json', '!./messages/qqq.json'], {
  query: '?edition=visitor',
  import: 'default',
})
const whole = import.meta.glob<Phrasebook>(['./messages/*.json', '!./messages/qqq.json'], {
  query: '?edition=whole',
  import: 'default',
})
const editions = { front, visitor, whole } satisfies Record<Edition, unknown>

/** Fetches the words of a language: one file, named after its content, which the browser keeps. */
export async function loadPhrasebook(code: string, edition: Edition): Promise<Phrasebook> {
  if (pretendLanguages.includes(code)) {
    const { pretend } = await import('./pretend-language.ts')
    return pretend(code, await loadPhrasebook('en', edition))
  }
  const load = editions[edition][`./messages/${code}.json`]
  if (!load) throw new Error(`no messages in ${code}`)
  return load()
}

/** The book that the server rendered this document with; the root element names its language. */
export function loadPhrasebookOfDocument(): Promise<Phrasebook> {
  const code = document.documentElement.dataset.language ?? 'en'
  return loadPhrasebook(code, editionFor(location.pathname))
}
