const apart = /\u2068[^\u2069]*\u2069|\S+:\/\/\S+/g
const leftToRight = /[A-Za-z\u00AA-\u058F\u0900-\u1FFF\u2C00-\uD7FF]/g
const rightToLeft = /[\u0590-\u08FF]/g

/** The direction that most letters have; addresses and what is set apart do not count. */
export function wordsDirection(words: string, otherwise: 'ltr' | 'rtl'): 'ltr' | 'rtl' {
  const bare = words.replace(apart, '')
  const count = (letters: RegExp) => bare.match(letters)?.length ?? 0
  const lead = count(rightToLeft) - count(leftToRight)
  if (lead === 0) return otherwise
  return lead > 0 ? 'rtl' : 'ltr'
}
