import { readdir, rm, stat } from 'node:fs/promises'
import path from 'node:path'
import { settings } from '#app/config/settings.server.ts'
import { purgeIncomingMail } from '#app/features/incoming-mail/commands/purge-incoming-mail.server.ts'
import { keptSince } from '#app/features/incoming-mail/rules/retention.ts'

let lastDay = ''

/** Once a day: lets go of messages that were kept for 90 days, in the database and as files. */
export async function lookAfterIncomingMail(now: Date): Promise<void> {
  const day = now.toISOString().slice(0, 10)
  if (day === lastDay) return
  await purgeIncomingMail({ kind: 'system' }, { now })
  const { incomingMailFolder: folder } = settings()
  if (folder) for (const name of ['done', 'failed']) await removeOld(path.join(folder, name), keptSince(now))
  lastDay = day
}

async function removeOld(folder: string, before: Date): Promise<void> {
  const names = await readdir(folder).catch(() => [])
  for (const name of names.filter((each) => each.endsWith('.eml'))) {
    const file = path.join(folder, name)
    if ((await stat(file)).mtime < before) await rm(file)
  }
}
