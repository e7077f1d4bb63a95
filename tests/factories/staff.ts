import { type StaffRole } from '#app/access/policy.ts'
import { foldName } from '#app/lib/fold.ts'
import { type Tx } from '#app/storage/client.server.ts'

type Given = Readonly<{
  id: string
  name: string
  email: string
  roles: readonly StaffRole[]
  officeId: string
  locale: string
  topics: readonly string[]
}>

/** A staff member of the office; a host unless said otherwise. */
export async function givenStaff(tx: Tx, overrides: Partial<Given> = {}) {
  const {
    id = 'staff-1',
    name = 'Ana Lindqvist',
    roles = ['host'],
    officeId = 'office-1',
    locale = 'en',
    topics = [],
  } = overrides
  await tx.staff.create({
    data: {
      id,
      officeId,
      name,
      email: overrides.email ?? `${id}@example.org`,
      topics: JSON.stringify(topics),
      languages: '["en"]',
      locale,
      nameFolded: foldName(name),
      createdAt: new Date('2026-01-01T00:00:00Z'),
      roles: { create: roles.map((role) => ({ role })) },
    },
  })
  return { kind: 'staff', staffId: id, officeId, roles } as const
}
