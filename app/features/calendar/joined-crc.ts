/**
 * CRC-32 (RFC 1952, section 8) of texts joined, from the CRC-32 of each: so many zero octets behind a text change its sum
 * by a linear map over GF(2), which is a matrix of 32 by 32 bits.
 */
const polynomial = 0xedb88320

type Matrix = Uint32Array

/** The map of one zero bit, and from it that of one octet. */
const oneBit: Matrix = Uint32Array.from({ length: 32 }, (_, column) => (column === 0 ? polynomial : 2 ** (column - 1)))
const oneOctet = squared(squared(squared(oneBit)))

/** Of 1, 2, 4, 8 … octets. */
const maps: Matrix[] = [oneOctet]

/** The sum of a text whose sum is `first`, followed by one of `octets` octets whose sum is `second`. */
export function joinCrc(first: number, second: number, octets: number): number {
  let sum = first
  for (let power = 0, rest = octets; rest > 0; power++, rest = Math.floor(rest / 2)) {
    if (rest % 2 === 1) sum = applied(mapOf(power), sum)
  }
  return (sum ^ second) >>> 0
}

function mapOf(power: number): Matrix {
  const known = maps[power]
  if (known) return known
  const map = squared(mapOf(power - 1))
  maps[power] = map
  return map
}

function squared(map: Matrix): Matrix {
  return map.map((column) => applied(map, column))
}

function applied(map: Matrix, bits: number): number {
  let sum = 0
  for (let column = 0, rest = bits; rest !== 0; column++, rest >>>= 1) {
    if (rest & 1) sum ^= map[column] ?? 0
  }
  return sum >>> 0
}
