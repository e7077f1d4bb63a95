import { editOffice } from '#app/features/offices/commands/edit-office.server.ts'
import { importOffice } from '#app/features/offices/commands/import-office.server.ts'
import { getOffice, listOffices } from '#app/features/offices/queries.server.ts'
import { publishAgreement } from '#app/features/reception/commands/publish-agreement.server.ts'
import { addArea } from '#app/features/spaces/commands/add-area.server.ts'
import { addDesks } from '#app/features/spaces/commands/add-desks.server.ts'
import { addRoom } from '#app/features/spaces/commands/add-room.server.ts'
import { type WeekHours } from '#app/lib/opening-hours-week.ts'
import { db } from '#app/storage/client.server.ts'
import offices from '../data/offices.json'
import { agreements } from './agreements.ts'
import { done, type Making } from './house.ts'

const open = [['09:00', '18:00']] as const
const openingHours: WeekHours = { 1: open, 2: open, 3: open, 4: open, 5: open, 6: [], 7: [] }

const areas = [
  { name: 'Market side', letter: 'M', desks: 16, perRow: 8, features: ['window', 'screen', 'step-free'] },
  { name: 'Sutter side', letter: 'S', desks: 12, perRow: 6, features: ['standing', 'step-free'] },
  { name: 'Library, quiet', letter: 'L', desks: 12, perRow: 6, features: ['quiet'] },
] as const

const rooms = [
  ['Redwood', 6], ['Ferry', 4], ['Fog', 8], ['Sutro', 10], ['Balmy', 4], ['Alamo', 6], ['Lombard', 3], ['Presidio', 16],
] as const

/** The office at One Sansome Street with its areas, forty desks, eight rooms and the texts that visitors accept. */
export async function makeOffice({ actor, random, now, timeZone }: Omit<Making, 'officeId'>): Promise<string> {
  const officeId = await importAddress(actor, now)
  const office = await getOffice(db, officeId)
  const contact = { contactEmail: 'liaison@example.org', phone: '+1 415 555 0100', wifiName: 'Foyer guests', wifiPassword: 'open-door-2026' }
  const arrivalNote = 'Two minutes from Montgomery station. The elevator is behind the front desk.'
  const sheet = { ...office, name: 'San Francisco', timeZone, openingHours, ...contact, arrivalNote }
  done(await editOffice(actor, { ...sheet, officeId, now }), 'say how one gets in')

  const areaIds: string[] = []
  for (const { name, letter, desks, perRow, features } of areas) {
    const { areaId } = done(await addArea(actor, { officeId, name, now }), 'add an area')
    areaIds.push(areaId)
    const labels = Array.from({ length: desks }, (_, index) => `${letter}-${String(index + 1).padStart(2, '0')}`)
    done(await addDesks(actor, { areaId, labels, features, perRow, formToken: random.id(), now }), 'add desks')
  }
  for (const [name, capacity] of rooms) {
    const features = capacity > 5 ? (['screen', 'camera', 'step-free'] as const) : (['whiteboard'] as const)
    done(await addRoom(actor, { officeId, areaId: areaIds[0] ?? null, name, capacity, features, now }), 'add a room')
  }
  for (const { kind, texts } of agreements) done(await publishAgreement(actor, { officeId, kind, texts, now }), 'publish a text')
  return officeId
}

/** As `npm run import -- office` does it. */
async function importAddress(actor: Making['actor'], now: Date): Promise<string> {
  const { office: slug } = done(await importOffice(actor, { list: offices.offices, now }), 'import its address')
  const office = (await listOffices(db)).find((each) => each.slug === slug)
  if (!office) throw new Error('there is no office in the data')
  return office.id
}
