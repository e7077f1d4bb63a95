import { type ServerBuild } from '@remix-run/node'

type Routes = ServerBuild['routes']

/**
 * The pages of one part of the site. Remix compares an address with every route, and anew for each request; with those
 * alone that begin with the same word it is done in a fraction of the time. Routes that begin with no word of their own
 * (the root, layouts without a path, addresses with a parameter first) belong to every part.
 */
export function partOfSite(build: ServerBuild, word: string): ServerBuild {
  const ofPart = <Route>(routes: Readonly<Record<string, Route>>): Record<string, Route> =>
    Object.fromEntries(Object.entries(routes).filter(([id]) => isOfPart(build.routes, id, word)))
  return { ...build, routes: ofPart(build.routes), assets: { ...build.assets, routes: ofPart(build.assets.routes) } }
}

function isOfPart(routes: Routes, id: string, word: string): boolean {
  const first = firstWord(fullPath(routes, id))
  return first === word || !isWord(first)
}

/** The words with which addresses of the site begin. */
export function wordsOfSite(build: ServerBuild): ReadonlySet<string> {
  const words = Object.keys(build.routes).map((id) => firstWord(fullPath(build.routes, id)))
  return new Set(words.filter(isWord))
}

/** The word with which an address begins, as Remix compares it: decoded, in any case, without the mark of a data request. */
export function firstWordOf(pathname: string): string {
  try {
    return firstWord(decodeURIComponent(pathname.replace(/\.data$/, '')))
  } catch {
    return ''
  }
}

function fullPath(routes: Routes, id: string): string {
  const route = routes[id]
  if (!route) return ''
  const above = route.parentId ? fullPath(routes, route.parentId) : ''
  return [above, route.path].filter(Boolean).join('/')
}

function firstWord(path: string): string {
  return path.split('/').find(Boolean)?.toLowerCase() ?? ''
}

function isWord(segment: string): boolean {
  return segment !== '' && !/[:*?]/.test(segment)
}
