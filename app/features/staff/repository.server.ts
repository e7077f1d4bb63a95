import { type StaffRole } from '#app/access/policy.ts'
import { foldName } from '#app/lib/fold.ts'
import { parseWeekHours } from '#app/lib/opening-hours-week.ts'
import { type Db, type Tx } from '#app/storage/client.server.ts'
import { type Staff } from '#app/storage/generated/client.ts'
import { type StaffFields, type StaffMember } from './model.ts'

export async function findMember(db: Db, id: string): Promise<StaffMember | null> {
  const row = await db.staff.findUnique({ where: { id }, include: { roles: { select: { role: true } } } })
  return row && toMember(row)
}

export async function findIdByEmail(db: Db, email: string): Promise<string | null> {
  return (await db.staff.findUnique({ where: { email }, select: { id: true } }))?.id ?? null
}

/** Which of these addresses are somebody's already. */
export async function listKnownEmails(db: Db, emails: readonly string[]): Promise<readonly string[]> {
  const rows = await db.staff.findMany({ where: { email: { in: [...emails] } }, select: { email: true } })
  return rows.map(({ email }) => email)
}

/** How many admins of an office can sign in, besides this person. */
export function countOtherAdmins(db: Db, officeId: string, besidesId: string): Promise<number> {
  return db.staff.count({ where: { officeId, disabledAt: null, id: { not: besidesId }, roles: { some: { role: 'admin' } } } })
}

type NewMember = StaffFields & Readonly<{ id: string; officeId: string; roles: readonly StaffRole[] }>

export async function insertMember(tx: Tx, person: NewMember, now: Date): Promise<void> {
  const { id, officeId, roles } = person
  await tx.staff.create({ data: { id, officeId, ...toRow(person), createdAt: now } })
  await tx.staffRole.createMany({ data: roles.map((role) => ({ staffId: id, role })) })
}

/** Writes a person who was read at this revision; false when somebody else wrote first. */
export async function saveMember(tx: Tx, id: string, revision: number, fields: StaffFields): Promise<boolean> {
  const data = { ...toRow(fields), revision: { increment: 1 } }
  return (await tx.staff.updateMany({ where: { id, revision }, data })).count === 1
}

export async function saveDisabled(tx: Tx, id: string, disabledAt: Date | null): Promise<void> {
  await tx.staff.update({ where: { id }, data: { disabledAt, revision: { increment: 1 } } })
}

export async function replaceRoles(tx: Tx, staffId: string, roles: readonly StaffRole[]): Promise<void> {
  await tx.staffRole.deleteMany({ where: { staffId } })
  await tx.staffRole.createMany({ data: roles.map((role) => ({ staffId, role })) })
}

/** Ends what a person is signed in to, and the links on their way to them. */
export async function endSignIns(tx: Tx, staffId: string): Promise<void> {
  await tx.session.deleteMany({ where: { staffId } })
  await tx.signInLink.deleteMany({ where: { staffId, usedAt: null } })
}

/** Uses up the one-time link of an empty house; false when it is unknown, used, or somebody is on the staff. */
export async function spendSetUpLink(tx: Tx, tokenHash: string, now: Date): Promise<boolean> {
  if ((await tx.staff.count()) > 0) return false
  return (await tx.setUpLink.updateMany({ where: { tokenHash, usedAt: null }, data: { usedAt: now } })).count === 1
}

export function findTeam(db: Db, id: string): Promise<{ id: string; name: string } | null> {
  return db.team.findUnique({ where: { id }, select: { id: true, name: true } })
}

/** The team of this name, however it is written. */
export async function findTeamByName(db: Db, name: string): Promise<{ id: string; name: string } | null> {
  const folded = foldName(name)
  const teams = await db.team.findMany({ select: { id: true, name: true } })
  return teams.find((team) => foldName(team.name) === folded) ?? null
}

export async function insertTeam(tx: Tx, team: Readonly<{ id: string; name: string }>): Promise<void> {
  const slug = foldName(team.name).replaceAll(' ', '-') || team.id
  const isTaken = (await tx.team.count({ where: { slug } })) > 0
  await tx.team.create({ data: { ...team, slug: isTaken ? team.id : slug } })
}

/** Only these columns are written, whatever else came along. */
function toRow(fields: StaffFields) {
  const { name, howToSay, email, title, teamId, topics, languages, workingHours, weeklyVisitLimit, locale } = fields
  return {
    name,
    howToSay,
    email,
    title,
    teamId,
    topics: JSON.stringify(topics),
    languages: JSON.stringify(languages),
    workingHours: workingHours && JSON.stringify(workingHours),
    weeklyVisitLimit,
    locale,
    nameFolded: foldName(name),
  }
}

type Row = Staff & Readonly<{ roles: readonly Readonly<{ role: string }>[] }>

function toMember({ nameFolded: _, createdAt: __, roles, topics, languages, workingHours, ...row }: Row): StaffMember {
  return {
    ...row,
    roles: roles.map(({ role }) => role as StaffRole),
    topics: JSON.parse(topics) as string[],
    languages: JSON.parse(languages) as string[],
    workingHours: workingHours === null ? null : parseWeekHours(workingHours),
  }
}
