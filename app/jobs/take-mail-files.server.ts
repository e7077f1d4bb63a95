import { accessSync, constants, readdirSync } from 'node:fs'
import { lstat, mkdir, readdir, readFile, rename } from 'node:fs/promises'
import path from 'node:path'
import { logFault } from '#app/config/log.server.ts'
import { settings, SettingsError } from '#app/config/settings.server.ts'
import { takeIncomingMail } from '#app/features/incoming-mail/commands/take-incoming-mail.server.ts'
import { largestMail } from '#app/features/incoming-mail/rules/answer.ts'

/** A file that was written to a moment ago may not be whole yet. */
const settledMs = 1000

/** A folder that cannot be read is tried again after a minute. */
const pauseMs = 60_000
let notBefore = 0

/** Finds out at the start that messages can be read in the folder and moved out of it, if there is one; or a SettingsError. */
export function requireIncomingFolder(): void {
  const { incomingMailFolder: folder } = settings()
  if (!folder) return
  try {
    readdirSync(folder)
    accessSync(folder, constants.W_OK | constants.X_OK)
  } catch (error) {
    const { code = 'unknown fault' } = error as NodeJS.ErrnoException
    throw new SettingsError([`INCOMING_MAIL_FOLDER, ${folder}, must be a folder that can be read and written: ${code}.`])
  }
}

/**
 * Takes the next message out of the folder into which a mail server puts them. It is moved once it is in the database,
 * so that a crash in between takes it again, which changes nothing. Answers false when none waits.
 */
export async function takeNextMailFile(now: Date): Promise<boolean> {
  const { incomingMailFolder: folder } = settings()
  if (!folder || now.getTime() < notBefore) return false
  try {
    const name = await findNext(folder, now)
    if (name) await move(folder, name, (await isTaken(path.join(folder, name), now)) ? 'done' : 'failed')
    return name !== null
  } catch (error) {
    notBefore = now.getTime() + pauseMs
    throw error
  }
}

async function findNext(folder: string, now: Date): Promise<string | null> {
  const names = (await readdir(folder)).filter((name) => name.endsWith('.eml')).sort()
  for (const name of names) {
    const found = await lstat(path.join(folder, name))
    if (found.isFile() && found.mtimeMs <= now.getTime() - settledMs) return name
  }
  return null
}

/** What is too large or breaks the house's own rules goes aside, where a person finds it; the others go on. */
async function isTaken(file: string, now: Date): Promise<boolean> {
  if ((await lstat(file)).size > largestMail) return false
  const raw = await readFile(file)
  return takeIncomingMail({ kind: 'system' }, { raw, now }).then(
    ({ ok }) => ok,
    (error: unknown) => {
      logFault(error, 'take-mail-files')
      return false
    },
  )
}

async function move(folder: string, name: string, to: 'done' | 'failed'): Promise<void> {
  await mkdir(path.join(folder, to), { recursive: true, mode: 0o700 })
  await rename(path.join(folder, name), path.join(folder, to, name))
}
