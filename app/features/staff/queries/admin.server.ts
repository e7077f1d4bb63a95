import { type StaffRole } from '#app/access/policy.ts'
import { hoursValues } from '#app/lib/week-hours-fields.ts'
import { foldName, matchesAllWords } from '#app/lib/fold.ts'
import { db } from '#app/storage/client.server.ts'
import { findMember } from '../repository.server.ts'

/** Everybody of an office by name, those who were shut out last; with a query those it fits. */
export async function listMembers(officeId: string, query: string) {
  const rows = await db.staff.findMany({
    where: { officeId },
    orderBy: { nameFolded: 'asc' },
    select: {
      id: true,
      name: true,
      email: true,
      disabledAt: true,
      team: { select: { name: true } },
      roles: { select: { role: true } },
    },
  })
  const people = rows.map(({ team, roles, disabledAt, ...person }) => ({
    ...person,
    team: team?.name ?? '',
    roles: roles.map(({ role }) => role as StaffRole),
    isOut: disabledAt !== null,
  }))
  const fitting = people.filter(({ name, email, team }) => matchesAllWords(foldName([name, email, team].join(' ')), query))
  return [...fitting.filter(({ isOut }) => !isOut), ...fitting.filter(({ isOut }) => isOut)]
}

export async function listTeams() {
  const rows = await db.team.findMany({ orderBy: { name: 'asc' }, include: { _count: { select: { staff: true } } } })
  return rows.map(({ id, name, _count }) => ({ id, name, people: _count.staff }))
}

/** One person as the form about them shows them; null when there is none at this office. */
export async function findMemberSheet(officeId: string, id: string) {
  const person = await findMember(db, id)
  if (person?.officeId !== officeId) return null
  const { name, howToSay, email, title, teamId, topics, languages, workingHours, weeklyVisitLimit, locale } = person
  const lines = {
    name,
    howToSay,
    email,
    title,
    teamId: teamId ?? '',
    topics: topics.join(', '),
    languages: languages.join(', '),
    weeklyVisitLimit: weeklyVisitLimit === null ? '' : String(weeklyVisitLimit),
    locale,
  }
  const values: Record<string, string[]> = {
    ...Object.fromEntries(Object.entries(lines).map(([field, text]) => [field, [text]])),
    ...(workingHours && hoursValues(workingHours)),
  }
  return { id, name, values, roles: person.roles, isOut: person.disabledAt !== null, revision: person.revision }
}
