import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { escapeText, quoteParameter, toContentLine, toMailAddress, toPlainLine, toPlainText, toUri } from './octets.ts'

const text = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 300 }),
  fc.string({ unit: 'grapheme', maxLength: 300 }),
  fc.string({ unit: fc.constantFrom('\\', ';', ',', '\n', '\r', ' ', '"', '^', 'n', 'é', '漢', '🧑🏽‍🚀', '\u2028', 'م'), maxLength: 400 }),
)

function unescape(escaped: string): string {
  return escaped.replace(/\\([\\;,nN])/g, (_, letter: string) => (letter.toLowerCase() === 'n' ? '\n' : letter))
}

function unquote(quoted: string): string {
  const marks: Record<string, string> = { n: '\n', "'": '"', '^': '^' }
  return quoted.slice(1, -1).replace(/\^([n'^])/g, (_, mark: string) => marks[mark] ?? '')
}

describe('toPlainText', () => {
  test('strips control characters and keeps line ends as \\n', () => {
    expect(toPlainText('a\u0000b\tc\u007F\r\nd\re\nf\u001F')).toBe('abc\nd\ne\nf')
  })

  test('knows the line ends that only some readers know', () => {
    expect(toPlainText('a\u0085BEGIN:VEVENT\u2028b\u2029c')).toBe('a\nBEGIN:VEVENT\nb\nc')
  })

  test('puts the replacement character for half a character', () => {
    expect(toPlainText('a\uD83Db😀')).toBe('a\uFFFDb😀')
  })

  test('makes one line of several', () => {
    expect(toPlainLine(' Lunch \r\n\r\n at noon\n')).toBe('Lunch at noon')
  })
})

describe('escapeText', () => {
  test('escapes what separates values', () => {
    expect(escapeText('a\\b;c,d:e"f\r\ng')).toBe('a\\\\b\\;c\\,d:e"f\\ng')
  })

  test('comes back as it was, control characters aside', () => {
    fc.assert(
      fc.property(text, (value) => {
        expect(unescape(escapeText(value))).toBe(toPlainText(value))
      }),
    )
  })
})

describe('quoteParameter', () => {
  test('says quotes, carets and line ends by RFC 6868', () => {
    expect(quoteParameter('Ana "Ani" ^_^\nSilva')).toBe('"Ana ^\'Ani^\' ^^_^^^nSilva"')
  })

  test('has no quote or control character inside, and comes back as it was', () => {
    fc.assert(
      fc.property(text, (value) => {
        const quoted = quoteParameter(value)
        expect(quoted.slice(1, -1)).not.toMatch(/["\u{0}-\u{1F}\u{7F}]/u)
        expect(unquote(quoted)).toBe(toPlainText(value))
      }),
    )
  })
})

describe('toUri', () => {
  test('keeps commas and semicolons as they are', () => {
    expect(toUri('https://meet.example.org/a,b;c?d=1&e=%20#f')).toBe('https://meet.example.org/a,b;c?d=1&e=%20#f')
  })

  test('encodes what a URI cannot hold', () => {
    expect(toUri('https://ar.wikipedia.org/wiki/سان "x"')).toBe(
      'https://ar.wikipedia.org/wiki/%D8%B3%D8%A7%D9%86%20%22x%22',
    )
  })

  test.each(['', 'javascript:alert(1)', 'data:text/html,x', '/visits/1', 'https://a\r\nBEGIN:VEVENT', 'https://\uD83D'])(
    'refuses %j',
    (address) => expect(toUri(address)).toBeNull(),
  )
})

describe('toMailAddress', () => {
  test('keeps an address exact', () => {
    expect(toMailAddress("o'neil+visits@example.org")).toBe("mailto:o'neil+visits@example.org")
  })

  test('lets nothing pass as a header', () => {
    expect(toMailAddress('a?cc=b%0D@example.org')).toBe('mailto:a%3Fcc=b%250D@example.org')
  })

  test.each(['', 'nobody', 'a b@example.org', 'a@b@example.org', 'a@example.org\r\nX:1'])('refuses %j', (email) =>
    expect(toMailAddress(email)).toBeNull(),
  )
})

describe('toContentLine', () => {
  test('fits in 75 octets a line, breaks no character or escape, and unfolds to itself', () => {
    fc.assert(
      fc.property(text, text, (value, parameter) => {
        const property = `X-THING;LABEL=${quoteParameter(parameter)}`
        const line = toContentLine(property, escapeText(value))

        expect(line.endsWith('\r\n')).toBe(true)
        expect(line.slice(0, -2).replaceAll('\r\n ', '')).toBe(`${property}:${escapeText(value)}`)
        for (const piece of line.slice(0, -2).split('\r\n')) expectSoundPiece(piece)
        expect(inside(line)).not.toMatch(/[^\\](\\\\)*\\\r\n/)
      }),
      { numRuns: 500 },
    )
  })

  test('fills every line as far as its words and escapes let it', () => {
    const letters = fc.string({ unit: fc.constantFrom('a', ' ', '\\', '^', ',', '\n', "'"), maxLength: 400 })
    fc.assert(
      fc.property(letters, (value) => {
        const pieces = toContentLine('X', escapeText(value)).slice(0, -2).split('\r\n ')
        for (const [index, piece] of pieces.slice(0, -1).entries()) {
          const next = pieces[index + 1] ?? ''
          const unit = /^(\\.|\^[n'^]|[^])( ?)/.exec(next)
          const octets = piece.length + (index > 0 ? 1 : 0) + (unit?.[0].length ?? 0)
          expect(octets).toBeGreaterThan(75)
          expect(next.startsWith(' ') && !piece.endsWith(' ')).toBe(false)
        }
      }),
      { numRuns: 1000 },
    )
  })

  test('fills a line to the last octet', () => {
    expect(toContentLine('SUMMARY', 'x'.repeat(67))).toBe(`SUMMARY:${'x'.repeat(67)}\r\n`)
    expect(toContentLine('SUMMARY', 'x'.repeat(68))).toBe(`SUMMARY:${'x'.repeat(67)}\r\n x\r\n`)
  })

  test('keeps an escape whole that would straddle the fold', () => {
    expect(toContentLine('SUMMARY', `${'x'.repeat(66)}\\,y`)).toBe(`SUMMARY:${'x'.repeat(66)}\r\n \\,y\r\n`)
    expect(toContentLine('SUMMARY', `${'x'.repeat(64)}\\\\\\ny`)).toBe(`SUMMARY:${'x'.repeat(64)}\\\\\r\n \\ny\r\n`)
  })

  test('keeps a character of four octets whole', () => {
    expect(toContentLine('SUMMARY', `${'x'.repeat(64)}😀`)).toBe(`SUMMARY:${'x'.repeat(64)}\r\n 😀\r\n`)
  })

  test('begins no continuation with a space of the text', () => {
    expect(toContentLine('SUMMARY', `${'x'.repeat(67)} y`)).toBe(`SUMMARY:${'x'.repeat(66)}\r\n x y\r\n`)
  })
})

/** The fold is looked for in the value: in a parameter a backslash is a letter like any other. */
function inside(line: string): string {
  return line.slice(line.lastIndexOf('":') + 2)
}

function expectSoundPiece(piece: string): void {
  const octets = Buffer.from(piece)
  expect(octets.length).toBeLessThanOrEqual(75)
  expect(octets.toString()).toBe(piece)
  expect(piece).not.toBe('')
  expect(piece).not.toMatch(/[\r\n]/)
}
