/**
 * Characters that steer a terminal or the direction of text beyond their own place, or that are no characters at
 * all: controls, bidirectional embeddings, overrides and isolates, halves of surrogate pairs, and the mark that stands
 * for bytes which were no text. Joiners stay: Persian and the scripts of India need them.
 */
const unwanted = /[\p{Cc}\p{Cs}\u{202A}-\u{202E}\u{2066}-\u{2069}\u{FFFD}-\u{FFFF}]/gu

/** One line of what a person typed: no control characters, single spaces, composed letters (NFC). */
export function cleanLine(text: string): string {
  return text.replace(/\s+/gu, ' ').replace(unwanted, '').replace(/ {2,}/g, ' ').trim().normalize('NFC')
}

/** Several lines of what a person typed: as `cleanLine`, but line ends are kept, as `\n`. */
export function cleanText(text: string): string {
  return text
    .split(/\r\n|[\n\r\u{2028}\u{2029}]/u)
    .map((line) => line.replace(/\t/g, ' ').replace(unwanted, '').trimEnd())
    .join('\n')
    .replace(/^\n+|\n+$/g, '')
    .normalize('NFC')
}
