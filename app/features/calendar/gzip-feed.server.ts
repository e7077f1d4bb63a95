import { createHash } from 'node:crypto'
import { constants, crc32, deflateRawSync } from 'node:zlib'

/** What is sent of a feed: one gzip stream (RFC 1952), and the digest and size of the plain bytes. */
export type FeedBytes = Readonly<{ gzip: Buffer; bodySize: number; digest: string }>

const header = Buffer.from([0x1f, 0x8b, 8, 0, 0, 0, 0, 0, 2, 0xff])
const lastBlock = Buffer.from([3, 0])

/**
 * Compresses a feed piece by piece. Each piece ends on a whole byte and knows nothing of the one before (a full flush),
 * so a piece that is the same as last time is joined as it is. The result is the same whichever were kept.
 */
export function gzipFeed(pieces: readonly string[]): FeedBytes {
  const digest = createHash('sha256')
  const compressed: Buffer[] = []
  let checksum = 0
  let bodySize = 0
  for (const piece of pieces) {
    const bytes = Buffer.from(piece, 'utf8')
    const name = createHash('sha1').update(bytes).digest('base64')
    digest.update(name)
    checksum = crc32(bytes, checksum)
    bodySize += bytes.length
    compressed.push(compress(name, bytes))
  }
  const trailer = Buffer.alloc(8)
  trailer.writeUInt32LE(checksum, 0)
  trailer.writeUInt32LE(bodySize, 4)
  const gzip = Buffer.concat([header, ...compressed, lastBlock, trailer])
  return { gzip, bodySize, digest: digest.digest('base64url').slice(0, 22) }
}

const most = 4_000
const kept = new Map<string, Buffer>()

function compress(name: string, bytes: Buffer): Buffer {
  const piece = kept.get(name) ?? deflateRawSync(bytes, { level: 9, finishFlush: constants.Z_FULL_FLUSH })
  kept.delete(name)
  kept.set(name, piece)
  const [oldest] = kept.keys()
  if (kept.size > most && oldest !== undefined) kept.delete(oldest)
  return piece
}
