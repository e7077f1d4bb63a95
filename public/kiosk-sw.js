// Keeps the page of the tablet and the files it names, so that the tablet starts without a network. It knows no rules of
// the door and no person: what the page asks the server, and what it tells it, goes past it.

const prefix = 'kiosk-'

self.addEventListener('install', (event) => event.waitUntil(self.skipWaiting()))
self.addEventListener('activate', (event) => event.waitUntil(self.clients.claim()))

self.addEventListener('message', (event) => {
  const { kind, shell, files } = event.data
  if (kind !== 'keep') return
  const answer = (kept) => event.ports[0].postMessage(kept)
  event.waitUntil(keep(shell, files).then(() => answer(true), () => answer(false)))
})

/** All of it or nothing: the cache of another program goes when the new one is whole. */
async function keep(shell, files) {
  const name = prefix + files[0]
  const cache = await caches.open(name)
  const page = await fetch(shell, { cache: 'no-store' })
  if (!page.ok || page.redirected) throw new Error('no page to keep')
  await cache.addAll(files)
  await cache.put(shell, page)
  const others = (await caches.keys()).filter((other) => other.startsWith(prefix) && other !== name)
  await Promise.all(others.map((other) => caches.delete(other)))
}

self.addEventListener('fetch', (event) => {
  const { request } = event
  const url = new URL(request.url)
  if (request.method !== 'GET' || url.origin !== self.location.origin) return
  if (request.mode === 'navigate') {
    if (isShell(url.pathname)) event.respondWith(fromCache('/kiosk', request))
  } else if (/^\/(assets\/|favicon|icons\/)/.test(url.pathname)) {
    event.respondWith(fromCache(url.pathname, request))
  }
})

/** Every address of the kiosk is the one page; only pairing is the server's. */
function isShell(pathname) {
  return pathname === '/kiosk' || (pathname.startsWith('/kiosk/') && !pathname.startsWith('/kiosk/pair'))
}

async function fromCache(path, request) {
  return (await caches.match(path)) ?? fetch(request)
}
