import { describe, expect, test } from 'vitest'
import {
  mayBookSpaces,
  mayChangeMeeting,
  mayChangeVisit,
  mayDecideVisit,
  mayMoveMeeting,
  mayPlanVisit,
  mayReadMeeting,
  mayReadPrivatePart,
  mayReadVisit,
  mayReceiveAt,
  mayTakeWordOf,
  staffRoles,
  type Actor,
} from './policy.ts'
import { mayEditOffice, mayEditStaff, mayPairDevices } from './policy/house.ts'
import { mayEditOutcome, mayRecordOutcome } from './policy/outcomes.ts'

const here = 'office-1'
const visit = { id: 'visit-1', hostId: 'bo', contactId: 'contact-1', officeId: here }
const meeting = { visitId: visit.id, officeId: here, staffIds: ['bo'] }
const outcome = { createdById: 'bo', visibility: 'staff' }

const everyRole = (officeId: string): Actor => ({ kind: 'staff', staffId: 'ana', officeId, roles: staffRoles })

const asks: Readonly<Record<string, (actor: Actor) => boolean>> = {
  'read a visit': (actor) => mayReadVisit(actor, visit),
  'read its private part': (actor) => mayReadPrivatePart(actor, visit),
  'decide on it': (actor) => mayDecideVisit(actor, here),
  'plan it': (actor) => mayPlanVisit(actor, visit),
  'change it': (actor) => mayChangeVisit(actor, visit),
  'read a meeting': (actor) => mayReadMeeting(actor, meeting, visit),
  'move a meeting': (actor) => mayMoveMeeting(actor, meeting),
  'change a meeting': (actor) => mayChangeMeeting(actor, meeting, visit),
  'book desks and rooms': (actor) => mayBookSpaces(actor, here),
  'write arrivals': (actor) => mayReceiveAt(actor, here),
  'take the word of a visitor': (actor) => mayTakeWordOf(actor, visit),
  'record an outcome': (actor) => mayRecordOutcome(actor, visit),
  'put an outcome right': (actor) => mayEditOutcome(actor, outcome, visit),
  'edit the office': (actor) => mayEditOffice(actor, here),
  'edit the staff': (actor) => mayEditStaff(actor, here),
  'pair devices': (actor) => mayPairDevices(actor, here),
}

describe.each(Object.entries(asks))('%s', (_what, may) => {
  test('with every role at the office, not with every role at another', () => {
    expect(may(everyRole(here))).toBe(true)
    expect(may(everyRole('office-2'))).toBe(false)
  })

  test('the house itself may, a stranger may not', () => {
    expect(may({ kind: 'system' })).toBe(true)
    expect(may({ kind: 'anyone' })).toBe(false)
    expect(may({ kind: 'visitor', visitId: 'visit-2' })).toBe(false)
    expect(may({ kind: 'device', deviceId: 'tablet', officeId: 'office-2' })).toBe(false)
  })
})
