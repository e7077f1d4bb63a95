import { Worker } from 'node:worker_threads'
import workerSource from './busy-worker.server.ts?thread'
import { type Interval } from '#app/lib/office-time.ts'
import { refuse, type Result } from '#app/lib/result.ts'
import { mostBytes, type BusyRefusal } from '../busy-rules.ts'

type Reading = Readonly<{ text: string; within: Interval; timeZone: string; patienceMs?: number }>
type Answer = Result<readonly Interval[], BusyRefusal>

const longestMs = 8_000
const limits = { maxOldGenerationSizeMb: 96, maxYoungGenerationSizeMb: 16, codeRangeSizeMb: 16, stackSizeMb: 4 }

let lastTurn: Promise<unknown> = Promise.resolve()

/**
 * Reads the busy times of a calendar off the main thread, one calendar at a time: whoever wrote it, the house goes on
 * answering. What takes too long or too much memory is given up.
 */
export function readCalendar(reading: Reading): Promise<Answer> {
  if (Buffer.byteLength(reading.text) > mostBytes) return Promise.resolve(refuse('busy-too-large'))
  const turn = lastTurn.then(() => runWorker(reading))
  lastTurn = turn
  return turn
}

function runWorker({ text, within, timeZone, patienceMs = longestMs }: Reading): Promise<Answer> {
  return new Promise((resolve) => {
    const worker = new Worker(workerSource, {
      eval: true,
      env: {},
      execArgv: [],
      stdout: true,
      stderr: true,
      resourceLimits: limits,
      workerData: { text, within, timeZone },
    })
    const end = (answer: Answer) => {
      clearTimeout(timer)
      resolve(answer)
      void worker.terminate()
    }
    const timer = setTimeout(() => end(refuse('busy-too-slow')), patienceMs)
    worker.on('message', (answer: Answer) => end(answer))
    worker.on('error', () => end(refuse('busy-too-many')))
    worker.on('exit', () => end(refuse('busy-unreadable')))
  })
}
