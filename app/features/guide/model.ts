export const placeCategories = [
  'see', 'do', 'eat', 'drink', 'coffee', 'work', 'shop', 'sleep', 'transit', 'walk', 'wikimedia', 'practical',
] as const
export type PlaceCategory = (typeof placeCategories)[number]

export const happeningCategories = [
  'market', 'museum', 'tour', 'talk', 'music', 'meetup', 'festival', 'sport', 'wikimedia', 'other',
] as const
export type HappeningCategory = (typeof happeningCategories)[number]

export const placeDiets = ['vegetarian', 'vegan', 'halal', 'kosher', 'gluten_free'] as const
export type PlaceDiet = (typeof placeDiets)[number]

/** An entry of the local guide; fields as in prisma/data/README.md. */
export type Place = Readonly<{
  slug: string
  name: string
  category: PlaceCategory
  neighborhood: string
  analysisNeighborhood: string | null
  address: string
  latitude: number
  longitude: number
  /** OpenStreetMap's opening_hours syntax; null when nobody has found them. */
  openingHours: string | null
  /** 0 free, 1 to 4 from cheap to dear. */
  priceLevel: number | null
  typicalMinutes: number | null
  description: string
  tags: readonly string[]
  diet: readonly PlaceDiet[]
  wheelchair: 'yes' | 'limited' | 'no' | null
  website: string | null
  wikidata: string | null
  wikipedia: string | null
  walkMinutesFromOffice: number | null
  coordSource: string
  coordLicence: string
  coordPrecision: string
  caution: string | null
  sources: readonly string[]
  /** Year of the newest source. */
  asOf: number
}>

/** A recurring event of the city. */
export type Happening = Readonly<{
  slug: string
  name: string
  placeSlug: string | null
  address: string
  latitude: number
  longitude: number
  category: HappeningCategory
  /** Local time of the office's city, or a date for events of whole days; always an occurrence of the rule. */
  startsLocal: string
  durationMinutes: number | null
  days: number | null
  /** RFC 5545, without "RRULE:". */
  rrule: string | null
  season: string
  cost: string
  tags: readonly string[]
  description: string
  website: string | null
  caution: string | null
  sources: readonly string[]
  asOf: number
  confidence: 'high' | 'medium' | 'low'
}>
