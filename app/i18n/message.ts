/**
 * A message made ready to be shown: text with `$1`, `$2`, …, or the tree that banana's parser makes of one with
 * `{{…}}` in it. It is plain JSON, so the browser needs no parser.
 */
export type Message = string | Piece

export type Piece =
  | Readonly<{ text: string }>
  | Readonly<{ value: number }>
  | Readonly<{ all: readonly Piece[] }>
  | Readonly<{ plural: Piece; forms: readonly Piece[]; exact: Readonly<Record<string, Piece>> }>
  | Readonly<{ gender: Piece; forms: readonly Piece[] }>
  | Readonly<{ number: Piece }>
  | Readonly<{ isolate: Piece }>

type Value = string | number
type Reader = Readonly<{ values: readonly Value[]; language: string }>

/** The words of a message. Values are not escaped: the answer is text, never HTML. */
export function speak(message: Message, values: readonly Value[], language: string): string {
  if (typeof message !== 'string') return say(message, { values, language })
  return message.replace(/\$(\d+)/g, (_, position) => valueAt(values, Number(position) - 1))
}

function say(piece: Piece, reader: Reader): string {
  if ('text' in piece) return piece.text
  if ('value' in piece) return valueAt(reader.values, piece.value)
  if ('all' in piece) return piece.all.map((part) => say(part, reader)).join('')
  if ('plural' in piece) return sayPlural(piece, reader)
  if ('gender' in piece) return sayGender(piece, reader)
  if ('number' in piece) return sayNumber(say(piece.number, reader), reader.language)
  return `\u2068${say(piece.isolate, reader)}\u2069`
}

function valueAt(values: readonly Value[], index: number): string {
  return String(values[index] ?? `$${index + 1}`)
}

/** MediaWiki's order of forms, of which a language has those that `Intl.PluralRules` names for it. */
const pluralForms = ['zero', 'one', 'two', 'few', 'many', 'other'] as const

function sayPlural({ plural, forms, exact }: Extract<Piece, { plural: Piece }>, reader: Reader): string {
  const count = Number.parseFloat(say(plural, reader))
  const special = exact[String(count)]
  if (special) return say(special, reader)

  const rules = pluralRules(reader.language)
  const categories = pluralForms.filter((form) => rules.resolvedOptions().pluralCategories.includes(form))
  const form = forms[Math.max(0, categories.indexOf(rules.select(count)))] ?? forms.at(-1)
  return form ? say(form, reader) : ''
}

/** For a gender that is neither, the third form or, without one, the first. */
function sayGender({ gender, forms }: Extract<Piece, { gender: Piece }>, reader: Reader): string {
  const position = ['male', 'female'].indexOf(say(gender, reader))
  const form = forms[position < 0 ? 2 : position] ?? forms[0]
  return form ? say(form, reader) : ''
}

function sayNumber(text: string, language: string): string {
  const number = Number(text)
  return Number.isNaN(number) ? text : new Intl.NumberFormat(known(language), { numberingSystem: 'latn' }).format(number)
}

const rulesByLanguage = new Map<string, Intl.PluralRules>()

function pluralRules(language: string): Intl.PluralRules {
  const made = rulesByLanguage.get(language) ?? new Intl.PluralRules(known(language))
  rulesByLanguage.set(language, made)
  return made
}

/** Without the second, an engine that does not know the language would take that of its own machine. */
function known(language: string): string[] {
  return [language, 'en']
}
