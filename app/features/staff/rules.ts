import { type StaffRole } from '#app/access/policy.ts'
import { accept, refuse, type Result } from '#app/lib/result.ts'

type Admin = Readonly<{ id: string; roles: readonly StaffRole[]; disabledAt: Date | null }>

/** Somebody must be left who can sign in as an admin: `others` are those of the office besides this person. */
export function keepsAdmin(
  person: Admin,
  { roles, disabled }: Readonly<{ roles: readonly StaffRole[]; disabled: boolean }>,
  others: number,
): Result<true, 'last-admin'> {
  const isAdmin = person.roles.includes('admin') && person.disabledAt === null
  const stays = roles.includes('admin') && !disabled
  return isAdmin && !stays && others === 0 ? refuse('last-admin', 'roles') : accept(true)
}

/** Whether two sets of roles are the same. */
export function hasSameRoles(some: readonly StaffRole[], others: readonly StaffRole[]): boolean {
  return some.length === others.length && some.every((role) => others.includes(role))
}
