import { type Composer } from './composer.ts'
import { composeArrivalTold } from './arrival-told.server.ts'
import { composeGuestLeft } from './guest-left.server.ts'
import { composeHostNoted } from './host-noted.server.ts'
import { composeIntroductionDeclined } from './introduction-declined.server.ts'
import { composeIntroductionMade } from './introduction-made.server.ts'
import { composeIntroductionOffered } from './introduction-offered.server.ts'
import { composeInvitationAnswered } from './invitation-answered.server.ts'
import { composeLateChanges } from './late-changes.server.ts'
import { composeMeetingCancelled } from './meeting-cancelled.server.ts'
import { composeMeetingMoved } from './meeting-moved.server.ts'
import { composeMeetingPeopleChanged } from './meeting-people-changed.server.ts'
import { composeMeetingPlanned } from './meeting-planned.server.ts'
import { composeOutcomeAsked } from './outcome-asked.server.ts'
import { composeOwnRecordOffered } from './own-record-offered.server.ts'
import { composePersonCalled } from './person-called.server.ts'
import { composePromiseDue } from './promise-due.server.ts'
import { composePromiseKept } from './promise-kept.server.ts'
import { composeProposalDeclined } from './proposal-declined.server.ts'
import { composeQuestionAnswered } from './question-answered.server.ts'
import { composeQuestionAskedAgain } from './question-asked-again.server.ts'
import { composeQuestionReceived } from './question-received.server.ts'
import { composeQuestionRouted } from './question-routed.server.ts'
import { composeRecordReviewAsked } from './record-review-asked.server.ts'
import { composeSignInAsked } from './sign-in-asked.server.ts'
import { composeTimeProposed } from './time-proposed.server.ts'
import { composeVisitAdded } from './visit-added.server.ts'
import { composeVisitApproved } from './visit-approved.server.ts'
import { composeVisitCancelled } from './visit-cancelled.server.ts'
import { composeVisitConfirmed } from './visit-confirmed.server.ts'
import { composeVisitDatesChanged } from './visit-dates-changed.server.ts'
import { composeVisitDeclined } from './visit-declined.server.ts'
import { composeVisitHostChosen } from './visit-host-chosen.server.ts'
import { composeVisitLate } from './visit-late.server.ts'
import { composeVisitPassReplaced } from './visit-pass-replaced.server.ts'
import { composeVisitPlanSent } from './visit-plan-sent.server.ts'
import { composeVisitQuestionAnswered } from './visit-question-answered.server.ts'
import { composeVisitQuestionAsked } from './visit-question-asked.server.ts'
import { composeVisitRequested } from './visit-requested.server.ts'
import { composeWalkInArrived } from './walk-in-arrived.server.ts'

/** For each type of event the one file that knows whom to tell. An event without a row is told to nobody. */
export const composers: Readonly<Record<string, Composer>> = {
  'arrival-told': composeArrivalTold,
  'desks-changed-late': composeLateChanges,
  'guest-left': composeGuestLeft,
  'host-noted': composeHostNoted,
  'introduction-declined': composeIntroductionDeclined,
  'introduction-made': composeIntroductionMade,
  'introduction-offered': composeIntroductionOffered,
  'invitation-answered': composeInvitationAnswered,
  'meeting-cancelled': composeMeetingCancelled,
  'meeting-moved': composeMeetingMoved,
  'meeting-people-changed': composeMeetingPeopleChanged,
  'meeting-planned': composeMeetingPlanned,
  'outcome-asked': composeOutcomeAsked,
  'own-record-offered': composeOwnRecordOffered,
  'person-called': composePersonCalled,
  'plan-changed-late': composeLateChanges,
  'promise-due': composePromiseDue,
  'promise-kept': composePromiseKept,
  'proposal-declined': composeProposalDeclined,
  'question-answered': composeQuestionAnswered,
  'question-asked-again': composeQuestionAskedAgain,
  'question-received': composeQuestionReceived,
  'question-routed': composeQuestionRouted,
  'record-review-asked': composeRecordReviewAsked,
  'sign-in-asked': composeSignInAsked,
  'time-proposed': composeTimeProposed,
  'visit-added': composeVisitAdded,
  'visit-approved': composeVisitApproved,
  'visit-cancelled': composeVisitCancelled,
  'visit-confirmed': composeVisitConfirmed,
  'visit-dates-changed': composeVisitDatesChanged,
  'visit-declined': composeVisitDeclined,
  'visit-host-chosen': composeVisitHostChosen,
  'visit-late': composeVisitLate,
  'visit-pass-replaced': composeVisitPassReplaced,
  'visit-plan-sent': composeVisitPlanSent,
  'visit-question-answered': composeVisitQuestionAnswered,
  'visit-question-asked': composeVisitQuestionAsked,
  'visit-requested': composeVisitRequested,
  'walk-in-arrived': composeWalkInArrived,
}
