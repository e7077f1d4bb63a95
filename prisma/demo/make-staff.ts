import { type StaffRole } from '#app/access/policy.ts'
import { addStaff } from '#app/features/staff/commands/add-staff.server.ts'
import { addTeam } from '#app/features/staff/commands/add-team.server.ts'
import { type WeekHours } from '#app/lib/opening-hours-week.ts'
import { done, type Making } from './house.ts'
import { staffNames, teams } from './people.ts'

export type DemoStaff = Readonly<{
  staffId: string
  name: string
  email: string
  roles: readonly StaffRole[]
  topics: readonly string[]
}>

const day = [['09:00', '17:00']] as const
const late = [['11:00', '18:00']] as const
const shapes: readonly WeekHours[] = [
  { 1: day, 2: day, 3: day, 4: day, 5: day, 6: [], 7: [] },
  { 1: late, 2: late, 3: late, 4: late, 5: late, 6: [], 7: [] },
  { 1: [], 2: day, 3: day, 4: day, 5: [], 6: [], 7: [] },
]

/** The four that everybody signs in as. */
const known: readonly Readonly<{
  name: string
  email: string
  title: string
  roles: readonly StaffRole[]
}>[] = [
  {
    name: 'Ana Lindqvist',
    email: 'liaison@example.org',
    title: 'Community liaison',
    roles: ['liaison', 'host'],
  },
  { name: 'Joel Park', email: 'desk@example.org', title: 'Front desk', roles: ['front-desk'] },
  { name: 'Priya Raman', email: 'host@example.org', title: 'Program officer', roles: ['host'] },
  { name: 'Dana Whitfield', email: 'admin@example.org', title: 'Office manager', roles: ['admin'] },
]

/** Sixty people in nine teams, with topics and working hours. */
export async function makeStaff({ actor, random, now, officeId }: Making): Promise<readonly DemoStaff[]> {
  const teamIds: string[] = []
  for (const { name } of teams) teamIds.push(done(await addTeam(actor, { name, now }), 'add a team').teamId)

  const others = staffNames
    .filter((name) => known.every((person) => person.name !== name))
    .map((name) => ({
      name,
      email: `${name
        .normalize('NFKD')
        .replace(/[^A-Za-z ]/g, '')
        .toLowerCase()
        .replaceAll(' ', '.')}@example.org`,
      title: random.pick(['Engineer', 'Program officer', 'Designer', 'Researcher', 'Specialist']),
      roles: ['host'] as readonly StaffRole[],
    }))
  const made: DemoStaff[] = []
  for (const [index, person] of [...known, ...others].slice(0, 60).entries()) {
    const team = teams[index % teams.length]
    const topics = team ? random.some(team.topics, 2) : []
    const { staffId } = done(
      await addStaff(actor, {
        ...person,
        officeId,
        teamId: teamIds[index % teams.length] ?? null,
        topics,
        languages: ['en', ...random.some(['es', 'fr', 'ar', 'ja', 'de', 'hi', 'pt'], 1)],
        workingHours: index < known.length ? null : random.pick(shapes),
        weeklyVisitLimit: index < known.length ? null : random.pick([null, 2, 3]),
        locale: 'en',
        now,
      }),
      'add a staff member',
    )
    made.push({ staffId, name: person.name, email: person.email, roles: person.roles, topics })
  }
  return made
}
