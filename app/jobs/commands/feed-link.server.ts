import { settings } from '#app/config/settings.server.ts'
import { makeFeed } from '#app/features/calendar/commands/make-feed.server.ts'
import { feedKinds, type FeedKind } from '#app/features/calendar/model.ts'
import { type FeedSubject } from '#app/features/calendar/scope.ts'
import { findPublicOffice } from '#app/features/offices/queries.server.ts'
import { translatorFor } from '#app/i18n/locale.server.ts'
import { CommandFault } from '#app/lib/command-fault.ts'
import { db } from '#app/storage/client.server.ts'

/** `feed-link KIND [EMAIL, TEAM or VISIT]`: makes a feed and answers its address. That of the happenings is public. */
export async function run([kind, whose]: readonly string[]): Promise<string> {
  if (kind === 'happenings') return `${settings().origin}/guide/happenings.ics`
  if (!feedKinds.includes(kind as FeedKind)) {
    throw new CommandFault(`Say which calendar: npm run --silent feed-link -- ${[...feedKinds, 'happenings'].join('|')} [EMAIL, TEAM or VISIT]`)
  }
  const { level, ...subject } = await subjectOf(kind as FeedKind, whose)
  const name = await nameOf(subject)
  const outcome = await makeFeed({ kind: 'system' }, { ...subject, level, name, locale: 'en', alarms: false, now: new Date() })
  if (!outcome.ok) throw new CommandFault('That feed cannot be made.')
  return `${settings().origin}/calendar/${outcome.value.token}.ics`
}

async function nameOf({ kind, teamId }: Pick<FeedSubject, 'kind' | 'teamId'>): Promise<string> {
  const t = translatorFor('en')
  const team = teamId && (await db.team.findUnique({ where: { id: teamId } }))
  return team ? t('calendar-feed-team-name', team.name) : t(`calendar-feed-${kind}-title`)
}

async function subjectOf(kind: FeedKind, whose: string | undefined) {
  const none = { staffId: null, visitId: null, teamId: null }
  if (kind === 'staff') return { kind, ...none, ...(await staffSubject(whose)), level: 'full' } as const
  if (kind === 'visit') return { kind, ...none, ...(await visitSubject(whose)), level: 'full' } as const

  if (kind === 'team') return { kind, ...none, ...(await teamSubject(whose)), level: 'first-name' } as const

  const owner = whose ? await staffSubject(whose) : {}
  const office = await findPublicOffice(db)
  if (!office) throw new CommandFault('There is no office yet: set the house up first.')
  return { kind, ...none, officeId: office.id, ...owner, level: 'first-name' } as const
}

async function staffSubject(email: string | undefined): Promise<{ officeId: string; staffId: string }> {
  const staff = email && (await db.staff.findUnique({ where: { email: email.toLowerCase() } }))
  if (!staff || staff.disabledAt) throw new CommandFault(`Nobody on the staff has the address ${email ?? '(none given)'}.`)
  return { officeId: staff.officeId, staffId: staff.id }
}

async function visitSubject(id: string | undefined): Promise<{ officeId: string; visitId: string }> {
  const visit = id && (await db.visit.findUnique({ where: { id } }))
  if (!visit) throw new CommandFault(`There is no visit ${id ?? '(none given)'}.`)
  return { officeId: visit.officeId, visitId: visit.id }
}

/** A team by its short name or the one on screen; at the house's first office, as the others are. */
async function teamSubject(name: string | undefined): Promise<{ officeId: string; teamId: string }> {
  const team = name && (await db.team.findFirst({ where: { OR: [{ slug: name }, { name }] } }))
  const office = await findPublicOffice(db)
  if (team && office) return { officeId: office.id, teamId: team.id }
  const teams = await db.team.findMany({ orderBy: { slug: 'asc' }, select: { slug: true } })
  throw new CommandFault(`Say which team: ${teams.map(({ slug }) => slug).join(', ') || 'there is none yet'}.`)
}
