import { spawn } from 'node:child_process'
import { copyFileSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import os from 'node:os'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { migrations } from '../../app/server/database.mjs'
import { fillMeetings } from './fill-calendar.mjs'
import { fill } from './fill.mjs'

const root = path.resolve(import.meta.dirname, '../..')
const folder = mkdtempSync(path.join(os.tmpdir(), 'foyer-bench-'))
const children = new Set()
process.once('exit', () => {
  for (const child of children) child.kill('SIGKILL')
  rmSync(folder, { recursive: true, force: true })
})

/** The built house as a process of its own, on a database of its own. */
export async function startHouse(data) {
  const port = await freePort()
  const file = await makeDatabase(data)
  const program = pathToFileURL(path.resolve(root, process.env.BUILD_DIRECTORY || 'build', 'server/index.js')).href
  const child = spawn(process.execPath, [...memoryFlags(), '--input-type=module', '--eval', `(await import('${program}')).run([])`], {
    env: { ...process.env, NODE_ENV: 'production', DATABASE_URL: `file:${file}`, PORT: String(port), LOG_LEVEL: 'error' },
    stdio: ['ignore', 'ignore', 'inherit'],
  })
  return { ...(await opened(child, port, '/healthz')), file }
}

/** How much memory `npm start` allows the house. */
function memoryFlags() {
  const { scripts } = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8'))
  return scripts.start.split(' ').filter((word) => word.startsWith('--max-'))
}

/** A bare node:http server that sends the same bytes with the same headers. */
export async function startBare({ status, headers, body }) {
  const port = await freePort()
  const child = spawn(process.execPath, [path.join(import.meta.dirname, 'bare.mjs'), String(port)], {
    stdio: ['pipe', 'ignore', 'inherit'],
  })
  child.stdin.end(JSON.stringify({ status, headers, body: body.toString('base64') }))
  return opened(child, port, '/')
}

async function makeDatabase(data) {
  const empty = path.join(folder, 'empty.db')
  await migrations(empty).run()
  const file = path.join(folder, `${data.bookings}-${Date.now()}.db`)
  copyFileSync(empty, file)
  fill(file, data)
  if (data.meetings) fillMeetings(file, data)
  return file
}

async function opened(child, port, ready) {
  children.add(child)
  const origin = `http://127.0.0.1:${port}`
  for (let turn = 0; ; turn++) {
    const answer = await fetch(origin + ready, { redirect: 'manual' }).catch(() => null)
    if (answer) break
    if (turn === 150 || child.exitCode !== null) throw new Error('The server did not open.')
    await new Promise((resolve) => setTimeout(resolve, 100))
  }
  return {
    origin,
    port,
    /** Processor time that the process has used, in milliseconds. */
    cpu: () => cpuOf(child.pid),
    /** Memory that the process holds, in megabytes. */
    memory: () => memoryOf(child.pid),
    stop: () =>
      new Promise((resolve) => {
        children.delete(child)
        child.once('exit', resolve)
        child.kill('SIGTERM')
      }),
  }
}

/** utime and stime of /proc/PID/stat, which count hundredths of a second. */
function cpuOf(pid) {
  const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1].split(' ')
  return (Number(fields[11]) + Number(fields[12])) * 10
}

function memoryOf(pid) {
  return Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))[1]) / 1024
}

function freePort() {
  return new Promise((resolve) => {
    const probe = createServer().listen(0, '127.0.0.1', () => {
      const { port } = probe.address()
      probe.close(() => resolve(port))
    })
  })
}
