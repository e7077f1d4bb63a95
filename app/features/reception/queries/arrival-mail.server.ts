import { getOfficeClock } from '#app/features/offices/queries.server.ts'
import { toLocalDate } from '#app/lib/office-time.ts'
import { type Db } from '#app/storage/client.server.ts'
import { doorEventsOf, findReceivedVisit } from './door.server.ts'

/** An arrival as its mail needs it; null when it was undone meanwhile. */
export async function findArrival(db: Db, visitId: string, eventId: string) {
  const visit = await findReceivedVisit(db, visitId)
  const events = await doorEventsOf(db, { kind: 'visit', id: visitId })
  const arrival = events.find(({ id, kind }) => id === eventId && kind === 'arrival')
  if (!visit || !arrival) return null

  const { timeZone } = getOfficeClock(visit.officeId)
  const day = toLocalDate(arrival.at, timeZone)
  const isEarlier = ({ kind, at }: (typeof events)[number]) => kind === 'arrival' && at < arrival.at
  const earlier = events.some((event) => isEarlier(event) && toLocalDate(event.at, timeZone) === day)
  return { at: arrival.at, isFirstToday: !earlier, photoChoice: visit.photoChoice }
}

/** Somebody without a visit, and who at the office hears of them: their host, else the liaisons. */
export async function findWalkInForMail(db: Db, walkInId: string) {
  const parts = { host: true, office: { select: { name: true } } } as const
  const walkIn = await db.walkIn.findUnique({ where: { id: walkInId }, include: parts })
  if (!walkIn || walkIn.visitId) return null
  const { nameToShow, reason, reachAt, host, office } = walkIn
  const known = host && !host.disabledAt ? [host] : await listWithRole(db, walkIn.officeId, 'liaison')
  const readers = known.map(({ email, locale }) => ({ email, locale }))
  return { nameToShow, reason, reachAt, officeName: office.name, hasHost: Boolean(host && !host.disabledAt), readers }
}

type Called = Readonly<{ officeId: string; deviceId: string | null }>

/** Who hears of a call at a tablet: the front desk, and the liaisons where nobody keeps one. */
export async function findCallForMail(db: Db, { officeId, deviceId }: Called) {
  const desk = await listWithRole(db, officeId, 'front-desk')
  const readers = desk.length > 0 ? desk : await listWithRole(db, officeId, 'liaison')
  const device = deviceId ? await db.device.findUnique({ where: { id: deviceId }, select: { name: true } }) : null
  return { readers, deviceName: device?.name ?? '', timeZone: getOfficeClock(officeId).timeZone }
}

function listWithRole(db: Db, officeId: string, role: string) {
  const where = { officeId, disabledAt: null, roles: { some: { role } } }
  return db.staff.findMany({ where, select: { email: true, locale: true } })
}
