import { type ServerBuild } from '@remix-run/node'
import { getTranslate, localeOf } from '#app/i18n/locale.server.ts'
import { type MessageKey } from '#app/i18n/translator.ts'
import { withWork, type Work } from './route-work.ts'

const known = new Set([403, 404, 405, 413, 415, 429, 503])

/**
 * The same build, but where a route without a page of its own (a button's, a file's) answers a person's browser with a
 * status alone, that answer says in words what is so and leads back: an empty one would show the browser's own page.
 */
export function withWords(build: ServerBuild): ServerBuild {
  const silent = Object.entries(build.routes).filter(([, { module }]) => !module.default)
  const spoken = withWork({ ...build, routes: Object.fromEntries(silent) }, { loader: speaking, action: speaking })
  return { ...build, routes: { ...build.routes, ...spoken.routes } }
}

function speaking(work: Work): Work {
  return async (args) => {
    const answer: unknown = await (async () => work(args))().catch(async (thrown: unknown) => {
      throw await inWords(thrown, args.request)
    })
    return inWords(answer, args.request)
  }
}

async function inWords<Answer>(answer: Answer, request: Request): Promise<Answer | Response> {
  if (!(answer instanceof Response) || !isSilent(answer) || !request.headers.get('Accept')?.includes('text/html')) return answer
  const { status, headers } = answer
  const kind = status === 503 && (await answer.text()) === 'unsaved' ? 'unsaved' : kindOf(status)
  const page = new Response(renderWords(kind, request), { status, headers })
  page.headers.set('Content-Type', 'text/html; charset=utf-8')
  return page
}

/** What a full disk or a busy database makes of an answer (`withStorageFaults`) says so in one word, for programs. */
function isSilent({ status, body }: Response): boolean {
  return status >= 400 && (body === null || status === 503)
}

function kindOf(status: number): number {
  if (known.has(status)) return status
  return status < 500 ? 400 : 500
}

/** A page of words alone, in the language of who asks. */
export function renderWords(kind: number | 'unsaved', request: Request): string {
  const t = getTranslate(request)
  const { bcp47, dir } = localeOf(request)
  const [heading, words] = (['heading', 'words'] as const).map((part) => escape(t(`site-error-${kind}-${part}` as MessageKey)))
  const head = `<meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${heading}</title>`
  const way = `<a href="/">${escape(t('site-error-home'))}</a>`
  return `<!doctype html><html lang="${bcp47}" dir="${dir}"><head>${head}</head><body><main><h1>${heading}</h1><p>${words}</p><p>${way}</p></main></body></html>`
}

function escape(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')
}
