import { makeSignInLink } from '#app/access/sign-in.server.ts'
import { settings } from '#app/config/settings.server.ts'
import { CommandFault } from '#app/lib/command-fault.ts'
import { inTransaction } from '#app/storage/client.server.ts'

/** `sign-in-link EMAIL`: a link that signs this staff member in, once, within ten minutes, in any browser. */
export async function run([email]: readonly string[]): Promise<string> {
  if (!email) throw new CommandFault('Say for whom: npm run --silent sign-in-link -- EMAIL')

  return inTransaction(async (tx) => {
    const staff = await tx.staff.findUnique({ where: { email: email.toLowerCase() } })
    if (!staff || staff.disabledAt) throw new CommandFault(`Nobody on the staff has the address ${email}.`)
    const { token } = await makeSignInLink(tx, { staffId: staff.id, browser: null, now: new Date() })
    return `${settings().origin}/sign-in/${token}`
  })
}
