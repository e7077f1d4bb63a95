import { type StaffActor } from '#app/access/policy.ts'
import { listKeptMail } from '#app/features/incoming-mail/queries/kept-mail.server.ts'
import { type Need } from '../model.ts'

/** Messages to the house that nobody could take as they were. */
export async function listMailNeeds(actor: StaffActor): Promise<readonly Need[]> {
  const mails = await listKeptMail(actor)
  return mails.map(({ id, fromAddress, subject, receivedAt, about }) => ({
    id: `mail-${id}`,
    kind: 'mail',
    mailId: id,
    name: about?.person ?? fromAddress,
    subject: about?.title ?? subject,
    since: receivedAt,
  }))
}
