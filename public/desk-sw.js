// Shows the kept page of the desk where the house cannot be reached. It knows no rules of the door and no person: a form
// that did not get through is written into the address of that page, whose program takes it from there.

const shellPage = '/desk/offline'
const shellCache = 'desk-shell'
const copyCache = 'desk-copy'
const away = [502, 503, 504]
const soonMs = 800
const healthMs = 900
const awayMs = 10_000
const backMs = 30_000

let awayUntil = 0
let backUntil = 0
let isAsked = false

self.addEventListener('install', (event) => event.waitUntil(self.skipWaiting()))
self.addEventListener('activate', (event) => event.waitUntil(self.clients.claim()))

self.addEventListener('message', (event) => {
  const { kind } = event.data
  if (kind === 'keep') event.waitUntil(keepFor(event.ports[0]))
  if (kind === 'show') isAsked = true
  if (kind === 'back') {
    awayUntil = 0
    backUntil = Date.now() + backMs
  }
})

/** Says whether all is kept; from then on the page that asked is this worker's too. */
async function keepFor(port) {
  const isKept = await keepShell().then(() => true, () => false)
  await self.clients.claim()
  port.postMessage(isKept)
}

/** The page and every file it names; the page is put last, and what it does not name goes. */
async function keepShell() {
  const page = await fetch(shellPage, { cache: 'no-store' })
  if (!page.ok || page.redirected) throw new Error('no page to keep')
  const [, known = ''] = /data-desk="([^"]*)"/.exec(await page.clone().text()) ?? []
  const { files } = JSON.parse(known.replaceAll('&quot;', '"').replaceAll('&amp;', '&'))
  const cache = await caches.open(shellCache)
  const kept = (await cache.keys()).map(({ url }) => new URL(url).pathname)
  await cache.addAll(files.filter((file) => !kept.includes(file)))
  await cache.put(shellPage, page)
  const outdated = kept.filter((path) => path !== shellPage && !files.includes(path))
  await Promise.all(outdated.map((path) => cache.delete(path)))
}

self.addEventListener('fetch', (event) => {
  const { request } = event
  const url = new URL(request.url)
  if (url.origin !== self.location.origin) return
  if (/^\/(assets\/|favicon)/.test(url.pathname)) event.respondWith(fromCache(url.pathname, request))
  else if (isOurs(request, url)) event.respondWith(answer(request, url))
})

/** Pages of the desk, by the browser or by their scripts; and of the forms the small ones, which can wait. */
function isOurs({ method, mode }, { pathname, searchParams }) {
  const isPage = mode === 'navigate' || searchParams.has('_data')
  if (!isPage || pathname === shellPage) return false
  return method === 'GET' ? /^\/desk(\/|$)/.test(pathname) : /^\/desk(\/roll-call)?\/?$/.test(pathname)
}

async function fromCache(path, request) {
  return (await caches.match(path, { cacheName: shellCache })) ?? fetch(request)
}

async function answer(request, url) {
  const form = request.method === 'POST' ? request.clone() : null
  const shell = await caches.match(shellPage, { cacheName: shellCache })
  const house = shell && isShellWanted(request, url) ? null : await ask(request)
  if (house?.status === 401 || house?.status === 403) await caches.delete(copyCache)
  if (house) return house
  awayUntil = Date.now() + awayMs
  return shell ? instead(shell, request, url, form) : Response.error()
}

/** Where a form is in the address, only the program can take it; and for a moment nobody is asked again. */
function isShellWanted({ method }, { searchParams }) {
  const isWanted = isAsked || searchParams.has('kept-form') || (method === 'GET' && Date.now() < awayUntil)
  isAsked = false
  return isWanted
}

/** The kept page; scripts of the house's own page are told to open it. */
async function instead(shell, request, url, form) {
  if (request.mode === 'navigate' && !form) return shell
  const to = form ? `${url.pathname}?${new URLSearchParams({ 'kept-form': await form.text() })}` : ownAddress(url)
  if (request.mode === 'navigate') return Response.redirect(to, 303)
  return new Response(null, { status: 204, headers: { 'X-Remix-Redirect': to, 'X-Remix-Reload-Document': 'yes' } })
}

function ownAddress(url) {
  const own = new URL(url)
  own.searchParams.delete('_data')
  return own.pathname + own.search
}

/** The house's answer; null where it gives none. It may be slow, if only it is there. */
async function ask(request) {
  const page = fetch(request).then((said) => (away.includes(said.status) ? null : said), () => null)
  if (Date.now() < backUntil) return page
  const early = await Promise.race([page, new Promise((resolve) => setTimeout(resolve, soonMs))])
  if (early !== undefined) return early
  return (await isThere()) ? page : null
}

function isThere() {
  return fetch('/healthz', { cache: 'no-store', signal: AbortSignal.timeout(healthMs) }).then(({ ok }) => ok, () => false)
}
