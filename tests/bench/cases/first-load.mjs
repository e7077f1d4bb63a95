import { gzipSync } from 'node:zlib'
import { send } from '../load.mjs'
import { startHouse } from '../server.mjs'

/** What a phone fetches before it shows the request form: page and style sheets; and with the scripts that follow. */
export const title = 'First load of /visit/new'

export async function run(report) {
  const house = await startHouse({ bookings: 1_000 })
  const page = await fetchSize(house, '/visit/new')
  if (page.status === 200) {
    const html = page.body.toString()
    const styles = await sizeOf(house, matches(html, /<link[^>]+rel="stylesheet"[^>]+href="([^"]+)"/g))
    const scripts = await sizeOf(house, matches(html, /<link[^>]+rel="modulepreload"[^>]+href="([^"]+)"/g))
    report.size('page', page.size / 1024, 'KB')
    report.size('page and style sheets, before scripts', (page.size + styles) / 1024, 'KB', { limit: 50 })
    report.size('with scripts', (page.size + styles + scripts) / 1024, 'KB')
  } else report.note(`/visit/new answers ${page.status}: nothing to measure`)
  await house.stop()
}

function matches(html, pattern) {
  return [...new Set([...html.matchAll(pattern)].map(([, path]) => path))]
}

async function sizeOf(house, paths) {
  const sizes = await Promise.all(paths.map((path) => fetchSize(house, path)))
  return sizes.reduce((sum, { size }) => sum + size, 0)
}

/** The bytes that travel: as the house sends them to somebody who takes gzip and brotli. */
async function fetchSize(house, path) {
  const { status, headers, body } = await send(house.port, { path, headers: { 'Accept-Encoding': 'gzip, br' } })
  const plain = await send(house.port, { path })
  const size = headers['content-encoding'] ? body.length : gzipSync(body).length
  return { status, size, body: plain.body }
}
