/**
 * What is listed of a feed, a line each: a subject, a space, the digest of its text, a space, and the time zone whose
 * rules the text needs (empty for whole days). Both are empty where no text is kept. None of the three has a space.
 */

type Written = Readonly<{ subject: string; digest: string; zone: string }>

export function toLine({ subject, digest, zone }: Written): string {
  return `${subject} ${digest} ${zone}`
}

export function readLine(line: string): Written {
  const [subject = '', digest = '', zone = ''] = line.split(' ')
  return { subject, digest, zone }
}

/** Whether a text is kept. */
export function isWritten(line: string): boolean {
  return !line.endsWith('  ')
}

export function subjectOf(line: string): string {
  return line.slice(0, line.indexOf(' '))
}

/** The time zones that lines need. */
export function zonesOf(lines: readonly string[]): Set<string> {
  const zones = new Set<string>()
  let last = ''
  for (const line of lines) {
    if (last && line.endsWith(last)) continue
    last = line.slice(line.lastIndexOf(' '))
    zones.add(last.slice(1))
  }
  return zones
}

/** About so many entries to a piece. Where one ends depends on the entry alone: the pieces beside it stay as they were. */
const linesInPiece = 24

export function cutInPieces(lines: readonly string[]): string[][] {
  const pieces: string[][] = [[]]
  for (const line of lines) {
    pieces.at(-1)?.push(line)
    if (endsPiece(line)) pieces.push([])
  }
  return pieces.filter((piece) => piece.length > 0)
}

const space = ' '.charCodeAt(0)

/** By a sum over the subject. */
function endsPiece(line: string): boolean {
  let sum = 0
  for (let index = 0; line.charCodeAt(index) !== space; index++) sum = (sum * 31 + line.charCodeAt(index)) >>> 0
  return sum % linesInPiece === 0
}
