import { makePairingCode } from '#app/features/reception/commands/make-pairing-code.server.ts'
import { findPublicOffice } from '#app/features/offices/queries.server.ts'
import { CommandFault } from '#app/lib/command-fault.ts'
import { cleanLine } from '#app/lib/text.ts'
import { db } from '#app/storage/client.server.ts'

/** `device-code NAME`: six digits that pair the tablet of this name at the first office, once, within ten minutes. */
export async function run(words: readonly string[]): Promise<string> {
  const name = cleanLine(words.join(' '))
  if (!name || name.length > 60) throw new CommandFault('Name the tablet: npm run --silent device-code -- NAME')
  const office = await findPublicOffice(db)
  if (!office) throw new CommandFault('There is no office yet: set the house up first.')

  const made = await makePairingCode({ kind: 'system' }, { officeId: office.id, name, now: new Date() })
  if (!made.ok) throw new CommandFault('No code could be made.')
  return made.value.code
}
