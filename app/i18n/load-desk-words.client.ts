import { type Phrasebook } from './phrasebook.ts'

const books = import.meta.glob<Phrasebook>(['./messages/*.json', '!./messages/qqq.json'], {
  query: '?edition=desk',
  import: 'default',
})

/** The words of the desk without a network in a language; null for one that there is not. */
export async function loadDeskWords(code: string): Promise<Phrasebook | null> {
  return (await books[`./messages/${code}.json`]?.()) ?? null
}
