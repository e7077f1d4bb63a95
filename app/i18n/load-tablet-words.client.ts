import { type Phrasebook } from './phrasebook.ts'

const books = import.meta.glob<Phrasebook>(['./messages/*.json', '!./messages/qqq.json'], {
  query: '?edition=tablet',
  import: 'default',
})

/** The words of the tablet's own program in a language; null for one that it does not speak. */
export async function loadTabletWords(code: string): Promise<Phrasebook | null> {
  return (await books[`./messages/${code}.json`]?.()) ?? null
}
