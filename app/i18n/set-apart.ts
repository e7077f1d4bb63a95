/** Letters that are written from left to right, and telephone numbers; of an address the marks would become a part. */
const leftToRight = /^\+|^(?!.*:\/\/).*[A-Za-z\u00AA-\u058F\u0900-\u1FFF\u2C00-\uD7FF]/s
const rightToLeft = /[\u0590-\u08FF]/

/** Words of the other direction, in marks that keep them to themselves in a sentence of this one. */
export function setApart(words: string, dir: 'ltr' | 'rtl'): string {
  const other = dir === 'rtl' ? leftToRight : rightToLeft
  return other.test(words) ? `\u2068${words}\u2069` : words
}

/** The direction of the writing that words have letters of. */
export function directionOf(words: string): 'ltr' | 'rtl' {
  return rightToLeft.test(words) ? 'rtl' : 'ltr'
}
