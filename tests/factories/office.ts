import { type Tx } from '#app/storage/client.server.ts'

const weekdays = {
  1: [['09:00', '18:00']],
  2: [['09:00', '18:00']],
  3: [['09:00', '18:00']],
  4: [['09:00', '18:00']],
  5: [['09:00', '18:00']],
}

/** The office in San Francisco with two areas, six desks and two rooms; a test names only what matters to it. */
export async function givenOffice(
  tx: Tx,
  overrides: Partial<{ id: string; name: string; timeZone: string; desks: number }> = {},
) {
  const { id = 'office-1', name = 'San Francisco', timeZone = 'America/Los_Angeles', desks = 6 } = overrides
  await tx.office.create({
    data: {
      id,
      slug: id,
      name,
      address: '1 Sansome Street, San Francisco, CA 94104',
      timeZone,
      latitude: 37.7905,
      longitude: -122.4009,
      openingHours: JSON.stringify(weekdays),
      contactEmail: 'liaison@example.org',
      createdAt: new Date('2026-01-01T00:00:00Z'),
      areas: {
        create: [
          { id: `${id}-market`, name: 'Market side', position: 0 },
          { id: `${id}-library`, name: 'Library, quiet', position: 1 },
        ],
      },
    },
  })
  await tx.desk.createMany({
    data: Array.from({ length: desks }, (_, index) => ({
      id: `${id}-desk-${index + 1}`,
      areaId: `${id}-market`,
      label: `M-${String(index + 1).padStart(2, '0')}`,
      features: '["window"]',
      column: index % 8,
      row: Math.floor(index / 8),
    })),
  })
  await tx.room.createMany({
    data: ['Redwood', 'Ferry'].map((room, index) => ({
      id: `${id}-room-${index + 1}`,
      officeId: id,
      areaId: `${id}-market`,
      name: room,
      capacity: 4 + index * 4,
      features: '["screen"]',
    })),
  })
  return id
}
