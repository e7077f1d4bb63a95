/** What somebody typed, as the code was printed: upper case, without blanks and dashes, O as 0, I and L as 1. */
export function normaliseCode(typed: string): string {
  const letters = typed
    .toUpperCase()
    .replace(/[^0-9A-Z]/g, '')
    .replace(/O/g, '0')
    .replace(/[IL]/g, '1')
  return letters.length === 8 ? `${letters.slice(0, 4)}-${letters.slice(4)}` : letters
}

/** Whether it has the form of a code of ours: eight signs of Crockford's base 32. */
export function isCode(normalised: string): boolean {
  return /^[0-9A-HJKMNP-TV-Z]{4}-[0-9A-HJKMNP-TV-Z]{4}$/.test(normalised)
}
