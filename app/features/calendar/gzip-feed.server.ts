import { createHash } from 'node:crypto'
import { constants, crc32, deflateRawSync } from 'node:zlib'
import { joinCrc } from './joined-crc.ts'
import { KeptBytes } from './kept-bytes.ts'

/** A part of a feed. Two parts of one name have the same text; it is only asked for when it is not kept. */
export type Piece = Readonly<{ name: string; text: () => string }>

/** What is sent of a feed: one gzip stream (RFC 1952), and the digest and size of the plain bytes. */
export type FeedBytes = Readonly<{ gzip: Buffer; bodySize: number; digest: string }>

const header = Buffer.from([0x1f, 0x8b, 8, 0, 0, 0, 0, 0, 2, 0xff])
const lastBlock = Buffer.from([3, 0])

/**
 * Compresses a feed piece by piece. Each piece ends on a whole byte and knows nothing of the one before (a full flush),
 * so a piece that is the same as last time is joined as it is. The result is the same whichever were kept.
 */
export function gzipFeed(pieces: readonly Piece[]): FeedBytes {
  const digest = createHash('sha256')
  const packed = pieces.map(pack)
  let checksum = 0
  let bodySize = 0
  for (const { name, size, crc } of packed) {
    digest.update(name).update('\n')
    checksum = joinCrc(checksum, crc, size)
    bodySize += size
  }
  const trailer = Buffer.alloc(8)
  trailer.writeUInt32LE(checksum, 0)
  trailer.writeUInt32LE(bodySize, 4)
  const gzip = Buffer.concat([header, ...packed.map(({ deflated }) => deflated), lastBlock, trailer])
  return { gzip, bodySize, digest: digest.digest('base64url').slice(0, 22) }
}

/** What is kept of a piece: how many octets it has and their sum, and how it is sent. */
type Packed = Readonly<{ name: string; size: number; crc: number; deflated: Buffer }>

/** Eight megabytes of pieces. */
const kept = new KeptBytes<Packed>(8 * 1024 * 1024)

function pack({ name, text }: Piece): Packed {
  const known = kept.find(name)
  if (known) return known
  const packed = compress(name, Buffer.from(text(), 'utf8'))
  kept.keep(name, packed, packed.deflated.length)
  return packed
}

function compress(name: string, plain: Buffer): Packed {
  const deflated = deflateRawSync(plain, { level: 9, finishFlush: constants.Z_FULL_FLUSH })
  return { name, size: plain.length, crc: crc32(plain), deflated }
}
