import { type LocalDate } from '#app/lib/calendar-date.ts'

/** What a visit can lead to. */
export const outcomeKinds = [
  'bug_reported',
  'feature_idea',
  'project_idea',
  'introduction_made',
  'question_answered',
  'grant_lead',
  'partnership_lead',
  'training_given',
  'training_received',
  'talk_given',
  'story_or_press',
  'content_contributed',
  'volunteer_recruited',
  'staff_onboarded',
  'follow_up_promised',
  'nothing_yet',
  'concern_raised',
] as const
export type OutcomeKind = (typeof outcomeKinds)[number]

/** Who of the staff reads an outcome: all who may read the visit, or the liaison alone. */
export const visibilities = ['staff', 'liaison'] as const
export type Visibility = (typeof visibilities)[number]

/** What somebody says that a visit led to. */
export type OutcomeContent = Readonly<{
  kind: OutcomeKind
  summary: string
  link: string | null
  ownerId: string
  visibility: Visibility
}>

export type Outcome = OutcomeContent &
  Readonly<{ id: string; visitId: string | null; contactId: string | null; createdById: string; revision: number }>

/** What was promised, and by when: a follow-up of an outcome, seen by the visitor to whom it was made. */
export type PromiseContent = Readonly<{ text: string; dueOn: LocalDate }>

export type VisitPromise = PromiseContent &
  Readonly<{
    id: string
    outcomeId: string | null
    visitId: string | null
    contactId: string | null
    ownerId: string
    keptAt: Date | null
    keptSaidBy: 'owner' | 'visitor' | null
    remindedAt: Date | null
    revision: number
  }>

/** How a promise stands: late, due within a week, further off, kept. */
export type PromiseState = 'late' | 'soon' | 'open' | 'kept'

/** What the feature announces. */
export type OutcomeEvent =
  | Readonly<{ type: 'outcome-recorded'; outcomeId: string }>
  | Readonly<{ type: 'outcome-asked'; visitId: string }>
  | Readonly<{ type: 'promise-made'; promiseId: string }>
  | Readonly<{ type: 'promise-kept'; promiseId: string }>
  | Readonly<{ type: 'promise-due'; promiseId: string }>
