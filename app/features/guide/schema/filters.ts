import { placeCategories, placeDiets, type PlaceCategory, type PlaceDiet } from '../model.ts'

/** What the list of the guide is narrowed to; empty and 0 mean everything. */
export type GuideFilters = Readonly<{
  q: string
  kind: PlaceCategory | ''
  /** Minutes on foot at most. */
  walk: number
  open: 'now' | ''
  diet: PlaceDiet | ''
  stepFree: boolean
  /** The whole list at once; else its beginning. */
  all: boolean
}>

export const walkChoices = [10, 25, 45] as const
const usualWalk = 25

/** Filters from an address; what makes no sense there is no filter. Nothing asked for: what is near. */
export function readFilters(params: URLSearchParams): GuideFilters {
  const word = <Word extends string>(name: string, words: readonly Word[]) => words.find((each) => each === params.get(name)) ?? ''
  const walk = params.get('walk')
  return {
    q: (params.get('q') ?? '').trim().slice(0, 100),
    kind: word('kind', placeCategories),
    walk: walk === null ? usualWalk : (walkChoices.find((minutes) => String(minutes) === walk) ?? 0),
    open: word('open', ['now'] as const),
    diet: word('diet', placeDiets),
    stepFree: params.get('stepFree') === 'on',
    all: params.get('all') === '1',
  }
}
