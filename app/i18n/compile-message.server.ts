import parse from 'banana-i18n/src/ast.js'
import { type Message, type Piece } from './message.ts'

type Operation = (parts: readonly Piece[]) => Piece | null

const nothing: Piece = { text: '' }

/** What `{{…}}` may say. GRAMMAR is not among them, and HTML is not either: pages show messages as text. */
const operations: Readonly<Record<string, Operation>> = {
  concat: (parts) => ({ all: parts }),
  plural: ([count, ...forms]) => (count && forms.length > 0 ? toPlural(count, forms) : null),
  gender: ([gender, ...forms]) => (gender && forms.length > 0 ? { gender, forms } : null),
  formatnum: ([number]) => (number ? { number } : null),
  bidi: ([isolate]) => (isolate ? { isolate } : null),
}

/** Makes a message ready; null when it cannot be parsed, or asks for something that there is not. */
export function compileMessage(text: string): Message | null {
  if (text.includes('<')) return null
  if (!text.includes('{{')) return text
  try {
    return toPiece(parse(text))
  } catch {
    return null
  }
}

function toPiece(node: unknown): Piece | null {
  if (node === null || node === undefined) return nothing
  if (!Array.isArray(node)) return { text: String(node) }

  const [name, ...rest] = node as [string, ...unknown[]]
  if (name === 'REPLACE') return { value: Number(rest[0]) }
  const parts = rest.map(toPiece)
  const operation = Object.hasOwn(operations, name.toLowerCase()) ? operations[name.toLowerCase()] : undefined
  return operation && parts.every((part) => part !== null) ? operation(parts) : null
}

/** Forms that begin with a number and `=` are for that number alone. */
function toPlural(plural: Piece, written: readonly Piece[]): Piece {
  const exact: Record<string, Piece> = {}
  const forms = written.filter((form) => {
    const [number, rest] = splitExact(form)
    if (number !== null) exact[number] = rest
    return number === null
  })
  return { plural, forms, exact }
}

function splitExact(form: Piece): [number: string | null, rest: Piece] {
  if ('text' in form) {
    const [, number, text] = /^\s*(\d+)=([^]*)$/.exec(form.text) ?? []
    return number === undefined ? [null, form] : [number, { text: text ?? '' }]
  }
  if (!('all' in form) || !form.all[0]) return [null, form]
  const [number, first] = splitExact(form.all[0])
  return [number, { all: [first, ...form.all.slice(1)] }]
}
