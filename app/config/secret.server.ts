import { createHmac, randomBytes } from 'node:crypto'
import { chmodSync, existsSync, linkSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { settings, SettingsError } from './settings.server.ts'

/** Crockford's base 32: no I, L, O or U, so that a code can be read out and typed. */
const codeLetters = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'

let secret: string | undefined

/**
 * A 256-bit secret that only this installation can make, the same each time for the same words: base64url, 43 characters.
 * Lets a later mail name a link of which the database keeps only the hash.
 */
export function deriveToken(purpose: string, ...parts: readonly (string | number)[]): string {
  return derive(purpose, parts).toString('base64url')
}

/** Finds out at the start, not at the first link, that the secret can be had; throws a SettingsError otherwise. */
export function requireSecret(): void {
  deriveToken('start')
}

/** A derived code of 40 bits for typing: eight letters, as "K7M4-2QXP". */
export function deriveCode(purpose: string, ...parts: readonly (string | number)[]): string {
  const letters = [...derive(purpose, parts).subarray(0, 8)].map((byte) => codeLetters[byte % 32])
  return `${letters.slice(0, 4).join('')}-${letters.slice(4).join('')}`
}

/** A short code is too easy to guess from a plain hash: its hash is keyed. */
export function hashCode(purpose: string, code: string): string {
  return derive(`${purpose}-hash`, [code]).toString('hex')
}

function derive(purpose: string, parts: readonly (string | number)[]): Buffer {
  secret ??= settings().sessionSecret ?? keptSecret(settings().databaseFile)
  return createHmac('sha256', secret).update(JSON.stringify([purpose, ...parts])).digest()
}

/** Made once and kept beside the database, for its owner's eyes only. */
function keptSecret(databaseFile: string): string {
  const file = `${databaseFile.replace(/\.[^./]+$/, '')}.secret`
  try {
    if (!existsSync(file)) makeSecret(file)
    chmodSync(file, 0o600)
    return soundSecret(file, readFileSync(file, 'utf8').trim())
  } catch (error) {
    if (error instanceof SettingsError) throw error
    const { code = 'unknown fault' } = error as NodeJS.ErrnoException
    throw new SettingsError([`The secret of the house, ${file}, can't be read or made: ${code}.`])
  }
}

/** Whole or not at all: it is written aside first. Where two processes make one at once, the first one's is kept. */
function makeSecret(file: string): void {
  mkdirSync(path.dirname(file), { recursive: true })
  const aside = `${file}.${process.pid}`
  writeFileSync(aside, randomBytes(32).toString('base64url'), { mode: 0o600, flush: true })
  try {
    linkSync(aside, file)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
  } finally {
    rmSync(aside)
  }
}

/** With an empty or cut secret anybody could make the links of everybody. */
function soundSecret(file: string, text: string): string {
  if (text.length >= 32) return text
  throw new SettingsError([`The secret of the house, ${file}, is cut off or empty: put it back from a backup.`])
}
