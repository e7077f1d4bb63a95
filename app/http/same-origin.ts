type Headers = Readonly<Record<string, string | readonly string[] | undefined>>

const safe = new Set(['GET', 'HEAD', 'OPTIONS'])

/**
 * Whether a request may change something: it must not come from a page of somebody else. Sec-Fetch-Site decides where
 * the browser sends it, Origin otherwise; a program that sends neither carries no cookies of a person by accident. The
 * Origin of a page that hides where it is from, or may not say, is "null": only Sec-Fetch-Site can then speak for it.
 */
export function mayWrite(method: string, headers: Headers, isOurOrigin: (origin: string) => boolean): boolean {
  if (safe.has(method)) return true

  const { origin, 'sec-fetch-site': site } = headers
  if (typeof origin === 'string' && origin !== 'null' && !isOurOrigin(origin)) return false
  if (site === undefined) return origin !== 'null'
  return site === 'same-origin' || site === 'none'
}

/** A test for the addresses under which this house is known. */
export function ourOrigin(origin: string, port: number, loopbackToo: boolean): (candidate: string) => boolean {
  const known = new Set([origin])
  if (loopbackToo) for (const name of ['localhost', '127.0.0.1', '[::1]']) known.add(`http://${name}:${port}`)
  return (candidate) => known.has(candidate)
}
