import { makeSetUpLink } from '#app/access/set-up.server.ts'
import { logNote } from '#app/config/log.server.ts'
import { settings } from '#app/config/settings.server.ts'
import { makeSignInLink } from '#app/access/sign-in.server.ts'
import { db, inTransaction } from '#app/storage/client.server.ts'

const demoPeople = ['liaison@example.org', 'desk@example.org', 'host@example.org', 'admin@example.org']

/** Says on the terminal where the house is, and how the first person gets in. */
export async function announceStart({ demo, port }: { demo: boolean; port: number }): Promise<void> {
  const origin = settings().originIsDefault ? `http://localhost:${port}` : settings().origin
  const lines = [`Foyer is open at ${origin}`]
  if (demo) lines.push(...(await demoLinks(origin)))
  else lines.push(...(await setUpLines(origin)))
  process.stdout.write(`${lines.join('\n')}\n`)
  logNote({ port }, 'started')
}

async function setUpLines(origin: string): Promise<string[]> {
  const token = await inTransaction((tx) => makeSetUpLink(tx, new Date()))
  return token === null ? [] : [`Nobody can sign in yet. Set the office up, once: ${origin}/set-up/${token}`]
}

async function demoLinks(origin: string): Promise<string[]> {
  const people = await db.staff.findMany({ where: { email: { in: demoPeople } }, select: { id: true, email: true } })
  const links = await inTransaction((tx) =>
    Promise.all(people.map(({ id }) => makeSignInLink(tx, { staffId: id, browser: null, now: new Date() }))),
  )
  return people.map(({ email }, index) => `  sign in as ${email}: ${origin}/sign-in/${links[index]?.token}`)
}
