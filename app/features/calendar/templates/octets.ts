/** The octets of RFC 5545: escaping, quoting, folding. Whatever text comes in, one property goes out. */

const octetsOfLine = 75

/** C0 controls but the line ends, and DEL. */
const controls = /[\u{0}-\u{9}\u{B}\u{C}\u{E}-\u{1F}\u{7F}]/gu

/** Everything that some reader takes for the end of a line. */
const lineEnds = /\r\n|[\r\n\u{85}\u{2028}\u{2029}]/gu

const halfSurrogates = /\p{Surrogate}/gu

/** What a fold must leave whole: an escape of TEXT, one of RFC 6868, or a character. */
const unbreakable = /\\[^]|\^[n'^]|[^]/gu

const printable = /^[ -~]*$/

/** Text as it can be said in iCalendar: no control characters but `\n`, no halves of characters. */
export function toPlainText(text: string): string {
  if (printable.test(text)) return text
  return text.replace(lineEnds, '\n').replace(controls, '').replace(halfSurrogates, '\u{FFFD}')
}

/** As `toPlainText`, in one line. */
export function toPlainLine(text: string): string {
  return toPlainText(text).replace(/ *\n+ */g, ' ').trim()
}

/** A TEXT value. */
export function escapeText(text: string): string {
  return toPlainText(text).replace(/[\\;,]/g, '\\$&').replace(/\n/g, '\\n')
}

/** A parameter's value, always in double quotes (RFC 6868 for what quotes cannot hold). */
export function quoteParameter(text: string): string {
  const encoded = toPlainText(text).replace(/\^/g, '^^').replace(/"/g, "^'").replace(/\n/g, '^n')
  return `"${encoded}"`
}

/** A URI value, unescaped as RFC 5545 wants it. Null for what is no absolute address of a safe scheme. */
export function toUri(address: string): string | null {
  const uri = address.trim()
  if (!/^(?:https?:\/\/|mailto:)[^\p{Cc}\p{Surrogate}]+$/iu.test(uri)) return null
  return uri.replace(/[^\u{21}-\u{7E}]|["<>\\^`{|}]/gu, encodeURIComponent)
}

/** A person's address as a URI: nothing in it is read as a header or a fragment. Null for what is no address. */
export function toMailAddress(email: string): string | null {
  if (!/^[^\s\p{Cc}\p{Surrogate}@]+@[^\s\p{Cc}\p{Surrogate}@]+$/u.test(email)) return null
  return `mailto:${email.replace(/[^\w@.!$&'*+=~-]/gu, encodeURIComponent)}`
}

/** `NAME;PARAMETERS:VALUE` as physical lines of at most 75 octets, each closed by CRLF. */
export function toContentLine(property: string, value: string): string {
  return foldLine(`${property}:${value}`) + '\r\n'
}

/** No continuation begins with a space of the text itself: some readers drop all spaces there. */
function foldLine(line: string): string {
  const octets = Buffer.byteLength(line)
  if (octets <= octetsOfLine) return line
  return (octets === line.length ? foldAscii(line) : null) ?? foldUnits(line)
}

/** The same for a line of single octets, by their count; null where a fold would come upon an escape. */
function foldAscii(line: string): string | null {
  const pieces: string[] = []
  let from = 0
  for (let room = octetsOfLine; line.length - from > room; room = octetsOfLine - 1) {
    let to = from + room
    if (line[to] === ' ' && line[to - 1] !== ' ') to--
    if (line[to - 1] === '\\' || line[to - 1] === '^') return null
    pieces.push(line.slice(from, to))
    from = to
  }
  return [...pieces, line.slice(from)].join('\r\n ')
}

function foldUnits(line: string): string {
  let folded = ''
  let octets = 0
  const units = line.match(unbreakable) ?? []
  units.forEach((unit, index) => {
    const size = Buffer.byteLength(unit)
    const needed = unit !== ' ' && units[index + 1] === ' ' ? size + 1 : size
    if (octets + needed > octetsOfLine) {
      folded += '\r\n '
      octets = 1
    }
    folded += unit
    octets += size
  })
  return folded
}
