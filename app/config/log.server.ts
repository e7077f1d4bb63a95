import pino from 'pino'
import { settings } from './settings.server.ts'

/**
 * One JSON line a request and a fault. Never names, addresses, tokens or form values: what is logged is listed here
 * and nowhere else.
 */
const logger = pino({ level: settings().logLevel, base: null, timestamp: pino.stdTimeFunctions.isoTime })

export type RequestLine = Readonly<{ method: string; route: string; status: number; ms: number; actor?: string }>

export function logRequest(line: RequestLine): void {
  logger.info(line, 'request')
}

/** A fault: what went wrong and where in the program, without the values that were being handled. */
export function logFault(error: unknown, where: string): void {
  const { name, stack } = error instanceof Error ? error : new Error(String(error))
  logger.error({ where, fault: name, code: codeOf(error), at: frames(stack) }, 'fault')
}

export function logNote(note: Readonly<Record<string, string | number>>, message: string): void {
  logger.info(note, message)
}

function codeOf(error: unknown): string | undefined {
  const code = (error as { code?: unknown } | null)?.code
  return typeof code === 'string' ? code : undefined
}

/** The places in our own code, without the message above them (it may hold a value). */
function frames(stack: string | undefined): string[] {
  return (stack ?? '')
    .split('\n')
    .filter((line) => /^\s+at /.test(line))
    .slice(0, 8)
    .map((line) => line.trim())
}
