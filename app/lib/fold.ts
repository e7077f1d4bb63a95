import anyAscii from 'any-ascii'

/** Vowel points and other marks that writers leave out at will: Latin and Greek accents, Hebrew, Arabic; tatweel. */
const optionalMarks = /[\u0300-\u036F\u0591-\u05C7\u0610-\u061A\u0640\u064B-\u065F\u0670]/gu

/** Scripts in which a letter with hamza or a dot is one letter and its mark, and the mark is often left out. */
const pointedLetters = /[\p{Script=Arabic}\p{Script=Hebrew}]+/gu

/** Names in these scripts are written without spaces; each of their characters can begin a part of the name. */
const unspacedLetters = /[\p{Script=Han}\p{Script=Hangul}]/gu

/**
 * A name as it is searched for: small Latin letters and digits, single spaces. Accents, case (the Turkish i's too),
 * punctuation and script are set aside, so that `Đặng`, `dang` and `DANG` are one, and `Мария` is found by `maria`
 * as well as by `mariya`.
 */
export function foldName(text: string): string {
  const letters = text
    .normalize('NFKC')
    .replace(/\p{Cf}/gu, '')
    .replace(pointedLetters, (word) => word.normalize('NFKD'))
    .replace(optionalMarks, '')
    .replace(/\u0649/gu, '\u064A')
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, ' ')
    .replace(unspacedLetters, ' $& ')
  return anyAscii(letters)
    .toLowerCase()
    .replace(/[^a-z0-9 ]+/g, '')
    .replace(/iy(?=[aeou])/g, 'i')
    .replace(/ +/g, ' ')
    .trim()
}

/**
 * Whether each word of the query begins a word of the folded name, in any order. Words of a name also count as one
 * from any of them on, so that `obrien` finds `o brien` and `xiaoming` finds `wang xiao ming`; and the other way round.
 */
export function matchesAllWords(folded: string, query: string): boolean {
  return matcherOf(query)(folded)
}

/** The same for many names: what is looked for is folded once. */
export function matcherOf(query: string): (folded: string) => boolean {
  if (query.trim() === '') return () => true
  const wanted = foldName(query)
  if (wanted === '') return () => false

  const [parts, whole] = [wanted.split(' '), wanted.replaceAll(' ', '')]
  const [first = ''] = parts
  return (folded) => {
    const letters = folded.replaceAll(' ', '')
    if (!letters.includes(first)) return false
    const words = folded.split(' ')
    const starts = words.map((_, index) => words.slice(0, index).join('').length)
    const begins = (word: string) => starts.some((start) => letters.startsWith(word, start))
    return parts.every(begins) || begins(whole)
  }
}
