/** The largest form that is read, in bytes. */
export const formLimit = 200 * 1024

/** The largest body that is read of those who have much to send, in bytes. */
export const largeBody = 11 * formLimit

/** Who sends too much, up to so many bytes, is heard out: an end in the middle would take away the answer too. */
export const heardOut = 16 * 1024 * 1024

/**
 * Reads a request's body up to a limit of bytes; a larger one is left (413). The bytes are counted as they come, so
 * that a wrong or missing Content-Length cannot lie.
 */
export async function readBody(request: Request, limit: number): Promise<Uint8Array> {
  if (Number(request.headers.get('Content-Length') ?? 0) > limit) throw new Response(null, { status: 413 })

  const pieces: Uint8Array[] = []
  let size = 0
  for await (const piece of piecesOf(request)) {
    size += piece.byteLength
    if (size <= limit) pieces.push(piece)
    else if (size > heardOut) break
  }
  if (size > limit) throw new Response(null, { status: 413 })
  return Buffer.concat(pieces)
}

/** Node's streams are iterable; the DOM's types do not say so. */
function piecesOf(request: Request): AsyncIterable<Uint8Array> | readonly Uint8Array[] {
  return request.body === null ? [] : (request.body as unknown as AsyncIterable<Uint8Array>)
}
