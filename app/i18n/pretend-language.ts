import { longLanguage } from './language.ts'
import { type Message, type Piece } from './message.ts'
import { type Phrasebook } from './phrasebook.ts'
import { type Catalog } from './translator.ts'

/** A phrasebook for one of the languages that nobody speaks, made from the English one. */
export function pretend(code: string, english: Phrasebook): Phrasebook {
  const language = { ...english.language, code, autonym: code }
  if (code !== longLanguage) return { ...english, language }
  const catalogs = Object.entries(english.catalogs).map(([source, catalog]) => [source, lengthenAll(catalog)])
  return { ...english, language, catalogs: Object.fromEntries(catalogs) }
}

function lengthenAll(catalog: Catalog): Catalog {
  return Object.fromEntries(Object.entries(catalog).map(([key, message]) => [key, lengthen(message)]))
}

const filler = 'lorem ipsum dolor sit amet consectetur adipiscing elit '

/** A message 40 % longer, rounded up, with its parameters and plural forms as they were. */
function lengthen(message: Message): Message {
  if (typeof message === 'string') return message + padding(message.length)
  return { all: [message, { text: padding(lengthOf(message)) }] }
}

function padding(length: number): string {
  const extra = Math.ceil(length * 0.4)
  return ` ${filler.repeat(Math.ceil(extra / filler.length)).slice(0, extra - 1)}`.trimEnd()
}

/** Roughly how long a message gets: its own text and the first of its forms. */
function lengthOf(piece: Piece): number {
  if ('text' in piece) return piece.text.length
  if ('all' in piece) return piece.all.reduce((sum, part) => sum + lengthOf(part), 0)
  return 'forms' in piece && piece.forms[0] ? lengthOf(piece.forms[0]) : 2
}
