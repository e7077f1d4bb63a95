import { foldName } from '#app/lib/fold.ts'

/** Somebody or something that a wish could mean, with the words it is known by. */
type Candidate = Readonly<{ id: string; words: readonly string[] }>

/** Words that say nothing about what is wished. */
const filler = new Set('a an and at for from how i in is like meet of on people somebody someone talk team the to visit with'.split(' '))

/** Those that a wish may mean, the best first: they share a word of weight with it. Ties keep their order. */
export function likelyMeant<Found extends Candidate>(wish: string, candidates: readonly Found[]): readonly Found[] {
  const wanted = weighty(wish)
  return candidates
    .map((candidate) => ({ candidate, score: sharedWords(wanted, candidate.words) }))
    .filter(({ score }) => score > 0)
    .sort((a, b) => b.score - a.score)
    .map(({ candidate }) => candidate)
}

type Asked = Readonly<{ asked: string | null; closed: boolean }>

/** The one wish that is matched next: the one asked for, else the first that means nothing yet in a visit that goes on. */
export function wishToMatch<Wish extends Readonly<{ id: string; staff: unknown; place: unknown }>>(
  wishes: readonly Wish[],
  { asked, closed }: Asked,
): Wish | null {
  const open = closed ? undefined : wishes.find(({ staff, place }) => staff === null && place === null)
  return wishes.find(({ id }) => id === asked) ?? open ?? null
}

type Choices = Readonly<{ colleagues: readonly Candidate[]; places: readonly Candidate[] }>

/** The five meanings that a wish most likely has, the best first, as the form sends them: `staff:…`, `place:…`. */
export function likelyMeanings(wish: string, { colleagues, places }: Choices): readonly string[] {
  const people = colleagues.map(({ id, words }) => ({ id: `staff:${id}`, words }))
  const spots = places.map(({ id, words }) => ({ id: `place:${id}`, words }))
  return likelyMeant(wish, [...people, ...spots])
    .slice(0, 5)
    .map(({ id }) => id)
}

function sharedWords(wanted: ReadonlySet<string>, words: readonly string[]): number {
  const known = new Set(words.flatMap((text) => [...weighty(text)]))
  return [...wanted].filter((word) => known.has(word)).length
}

function weighty(text: string): ReadonlySet<string> {
  return new Set(foldName(text).split(' ').filter((word) => word.length > 1 && !filler.has(word)))
}
