const name = 'uselang'

/** The query by which an address asks for a language, for the forms of its page that lead to another address; else nothing. */
export function askedLanguageOf(address: string): string {
  const asked = new URL(address).searchParams.get(name)
  return asked === null ? '' : `?${new URLSearchParams({ [name]: asked }).toString()}`
}

/** A path of this house in the language that another of its addresses asks for, unless it asks for one itself. */
export function keepAskedLanguage(path: string, address: string): string {
  const asked = new URL(address).searchParams.get(name)
  const url = new URL(path, 'http://house.invalid')
  if (asked === null || url.host !== 'house.invalid' || url.searchParams.has(name)) return path
  url.searchParams.set(name, asked)
  return url.pathname + url.search + url.hash
}

/** The same path where no language is asked for: who chooses one from the menu wants that one. */
export function withoutAskedLanguage(path: string): string {
  const url = new URL(path, 'http://house.invalid')
  url.searchParams.delete(name)
  return url.pathname + url.search + url.hash
}
