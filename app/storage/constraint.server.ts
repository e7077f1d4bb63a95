/** Unique keys are reported by their columns; here they get the names that commands ask for. */
const uniqueKeys: Readonly<Record<string, string>> = {
  'DeskBooking.deskId, DeskBooking.date, DeskBooking.half': 'desk_taken',
  'DeskBooking.visitId, DeskBooking.date, DeskBooking.half': 'visitor_has_desk',
  'DeskBooking.staffId, DeskBooking.date, DeskBooking.half': 'staff_has_desk',
  'Visit.requestToken': 'request_taken',
  'Staff.email': 'staff_email_taken',
  'Office.slug': 'office_slug_taken',
  'Area.officeId, Area.name': 'area_name_taken',
  'Desk.areaId, Desk.label': 'desk_label_taken',
  'Room.officeId, Room.name': 'room_name_taken',
  'Team.name': 'team_name_taken',
  'Place.slug': 'place_slug_taken',
  'Happening.slug': 'happening_slug_taken',
  'ReceptionEvent.id': 'event_known',
  'Signature.agreementId, Signature.contactId': 'already_signed',
}

type DriverCause = Readonly<{ originalMessage?: string; originalCode?: string; kind?: string }>

/**
 * The name of the constraint that refused a write: a unique key's by the table above, a trigger's by the text it
 * raises. Null when the error is no constraint's.
 */
export function constraintOf(error: unknown): string | null {
  const message = causeOf(error)?.originalMessage ?? messageOf(error)
  const columns = /UNIQUE constraint failed: ([\w., ]+)/.exec(message)?.[1]
  if (columns) return uniqueKeys[columns.trim()] ?? columns.trim()
  return /^([a-z]+(?:_[a-z]+)+)$/.exec(message.trim())?.[1] ?? null
}

/** Whether another process holds the database. */
export function isBusy(error: unknown): boolean {
  const cause = causeOf(error)
  return cause?.kind === 'SocketTimeout' || /SQLITE_BUSY|database is locked/.test(`${cause?.originalCode} ${messageOf(error)}`)
}

/** Whether the disk is full, read-only or broken: the house stays up and says so. */
export function isDiskFault(error: unknown): boolean {
  return /SQLITE_(FULL|READONLY|IOERR|CANTOPEN)|disk is full|readonly database|disk I\/O error/.test(
    `${causeOf(error)?.originalCode} ${causeOf(error)?.originalMessage} ${codeOf(error)} ${messageOf(error)}`,
  )
}

function causeOf(error: unknown): DriverCause | undefined {
  const known = error as { meta?: { driverAdapterError?: { cause?: DriverCause } }; cause?: DriverCause } | null
  return known?.meta?.driverAdapterError?.cause ?? known?.cause
}

/** The code of an error that comes from SQLite itself. */
function codeOf(error: unknown): string {
  return String((error as { code?: unknown } | null)?.code)
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : ''
}
