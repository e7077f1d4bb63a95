import { accept, refuse, type Result } from './result.ts'

export type UsernameRefusal = 'username-missing' | 'username-too-long' | 'username-illegal'

/** What MediaWiki's titles read as a space (MediaWikiTitleCodec). */
const spaces = /[ _\u00A0\u1680\u180E\u2000-\u200A\u2028\u2029\u202F\u205F\u3000]+/gu

/** Marks of direction that come along when a name is copied from a wiki page; its titles drop them as well. */
const directionMarks = /[\u200E\u200F\u202A-\u202E]+/gu

/** The name of the namespace, as the wikis of our languages write it. */
const namespace = /^(user|مستخدمة?) *:/iu

/** What no user name may have: those of titles, `/`, `@`, `:`, and what UserNameUtils calls troublemakers. */
const illegal =
  /[#<>[\]|{}/@:\p{Cc}\p{Cs}\u00AD\u200B-\u200D\uE000-\uF8FF\uFEFF\uFFFD]|~{3}|%[0-9A-Fa-f]{2}|&[#\w\u0080-\uFFFF]+;/u

/** Names that would be read as a relative path or as an address of the network. */
const misleading = /^(\.{1,2}|\d{1,3}(\.(\d{1,3}|xxx)){3})$/

/** Wikimedia's `$wgMaxNameChars`, and the width of MediaWiki's column. */
const longestInCharacters = 85
const longestInBytes = 255

/** A Wikimedia user name as the wikis write it, from what somebody typed: `user:jane_doe` becomes `Jane doe`. */
export function cleanUsername(typed: string): Result<string, UsernameRefusal> {
  const name = upperFirst(tidy(tidy(typed).replace(namespace, '')))

  if (name === '') return refuse('username-missing')
  if (illegal.test(name) || misleading.test(name)) return refuse('username-illegal')
  if (isTooLong(name)) return refuse('username-too-long')
  return accept(name)
}

function tidy(text: string): string {
  return text.normalize('NFC').replace(directionMarks, '').replace(spaces, ' ').trim()
}

function isTooLong(name: string): boolean {
  return [...name].length > longestInCharacters || new TextEncoder().encode(name).length > longestInBytes
}

/** MediaWiki leaves a first letter alone that has no capital of one letter (ß), and Georgian ones. */
function upperFirst(name: string): string {
  const first = [...name][0] ?? ''
  const capital = first.toUpperCase()
  const hasCapital = [...capital].length === 1 && !/\p{Script=Georgian}/u.test(first)
  return hasCapital ? capital + name.slice(first.length) : name
}
