import { createRequestHandler } from '@remix-run/express'
import { type ServerBuild } from '@remix-run/node'
import { inAskedLanguage } from './asked-language.ts'
import { withWork } from './route-work.ts'
import { firstWordOf, partOfSite, wordsOfSite } from './site-parts.ts'
import { withStorageFaults } from './storage-faults.ts'
import { withWords } from './words-for-answers.ts'

type Handler = ReturnType<typeof createRequestHandler>

type Site = Readonly<{ words: ReadonlySet<string>; whole: Handler; parts: Map<string, Handler> }>

const sites = new WeakMap<ServerBuild, Site>()

/** What answers an address: Remix, with the routes of that part of the site alone. */
export function remixHandler(build: ServerBuild, pathname: string): Handler {
  const site = siteOf(build)
  const word = firstWordOf(pathname)
  if (!site.words.has(word)) return site.whole
  const handler = site.parts.get(word) ?? handlerOf(partOfSite(build, word))
  site.parts.set(word, handler)
  return handler
}

function siteOf(build: ServerBuild): Site {
  const site = sites.get(build) ?? { words: wordsOfSite(build), whole: handlerOf(build), parts: new Map() }
  sites.set(build, site)
  return site
}

function handlerOf(build: ServerBuild): Handler {
  return createRequestHandler({
    build: withWords(withStorageFaults(withWork(build, { action: inAskedLanguage }))),
    mode: process.env.NODE_ENV,
    getLoadContext: (request, response) => ({ nonce: response.locals.nonce as string, client: request.ip }),
  })
}
