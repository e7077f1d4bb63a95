import { parentPort, workerData } from 'node:worker_threads'
import { type Interval } from '#app/lib/office-time.ts'
import { readBusySpans } from './busy-spans.server.ts'

// Runs in a thread of its own: reads one calendar, and is over.
const { text, within, timeZone } = workerData as Readonly<{ text: string; within: Interval; timeZone: string }>
parentPort?.postMessage(readBusySpans(text, { within, timeZone }))
