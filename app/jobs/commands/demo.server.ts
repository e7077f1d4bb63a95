import { makeDemonstration } from '#prisma/demo.ts'
import { db } from '#app/storage/client.server.ts'

const seed = 20_261_207

/** `demo`: fills an empty database with the demonstration office; one that has an office is used as it is. */
export async function run(): Promise<string> {
  if ((await db.office.count({ take: 1 })) > 0) return 'The demonstration office is there already.'
  await makeDemonstration({ seed, now: new Date() })
  return 'The demonstration office is made.'
}
