import { type StaffActor } from '#app/access/policy.ts'
import { mayReadContacts } from '#app/access/policy/contacts.ts'
import { mayKeepPromise, mayReadAllPromises, mayRemindOfPromises } from '#app/access/policy/outcomes.ts'
import { type LocalDate } from '#app/lib/calendar-date.ts'
import { db } from '#app/storage/client.server.ts'
import { type Prisma } from '#app/storage/generated/client.ts'
import { type PromiseState } from '../model.ts'
import { promiseState } from '../rules.ts'

export type PromiseView = 'mine' | 'all'

/** How many kept promises are shown: the latest. */
const keptShown = 20

/** Promises by how they stand: late ones first. Those of everybody only for who may read them. */
export async function listPromises(actor: StaffActor, view: PromiseView, today: LocalDate) {
  const everybody = view === 'all' && mayReadAllPromises(actor)
  const where = everybody ? { owner: { officeId: actor.officeId } } : { ownerId: actor.staffId }
  const [waiting, kept] = await Promise.all([
    db.promise.findMany({ where: { ...where, keptAt: null }, orderBy: [{ dueOn: 'asc' }, { id: 'asc' }], include }),
    db.promise.findMany({
      where: { ...where, keptAt: { not: null } },
      orderBy: [{ keptAt: 'desc' }, { id: 'asc' }],
      take: keptShown,
      include,
    }),
  ])
  const groups = { late: [], soon: [], open: [], kept: [] } as Record<PromiseState, Shown[]>
  for (const row of [...waiting, ...kept]) groups[promiseState(row, today)].push(toShown(actor, row))
  return groups
}

const include = { owner: { select: { name: true } }, contact: { select: { id: true, nameToShow: true } } } as const

type Shown = ReturnType<typeof toShown>
type Row = Prisma.PromiseGetPayload<{ include: typeof include }>

function toShown(actor: StaffActor, row: Row) {
  const { id, text, dueOn, keptAt, keptSaidBy, remindedAt, owner, contact, visitId } = row
  return {
    id,
    text,
    dueOn,
    keptAt,
    keptSaidBy,
    remindedAt,
    owner: owner.name,
    visitor: contact && { name: contact.nameToShow, href: hrefOf(actor, contact.id, visitId) },
    mayKeep: mayKeepPromise(actor, row),
    mayRemind: mayRemindOfPromises(actor) && row.ownerId !== actor.staffId,
  }
}

function hrefOf(actor: StaffActor, contactId: string, visitId: string | null): string | null {
  if (mayReadContacts(actor)) return `/contacts/${contactId}`
  return visitId && `/visits/${visitId}/outcome`
}
