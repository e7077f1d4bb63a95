type Lists = Readonly<Record<'letters' | 'meetings' | 'stops' | 'wishes' | 'deskBookings' | 'promises', readonly unknown[]>>

type Held = Lists &
  Readonly<{
    contact: Readonly<{
      nameToShow: string
      username: string | null
      homeWiki: string
      email: string | null
      phone: string | null
    }>
    visit: Readonly<{
      firstDay: string
      lastDay: string
      host: string | null
      diet: readonly string[]
      dietNote: string
      emergencyName: string
      emergencyPhone: string
    }>
    accessNeeds: readonly unknown[]
    arrivalsAndDepartures: readonly unknown[]
  }>

/** What is held, line by line, as the page says it before the whole can be downloaded. */
export function summariseHeld(held: Held) {
  const { contact, visit } = held
  const given = (values: readonly (string | null)[]) => values.filter((value) => value !== null && value !== '') as string[]
  return {
    who: given([contact.nameToShow, contact.username, contact.homeWiki, visit.host]),
    firstDay: visit.firstDay,
    lastDay: visit.lastDay,
    reach: given([contact.email, contact.phone]),
    comfort: visit.diet.length + held.accessNeeds.length + (visit.dietNote ? 1 : 0),
    emergency: given([visit.emergencyName, visit.emergencyPhone]),
    times: held.arrivalsAndDepartures.length,
    letters: held.letters.length,
    plan: held.wishes.length + held.meetings.length + held.stops.length + held.deskBookings.length,
    promises: held.promises.length,
  }
}
