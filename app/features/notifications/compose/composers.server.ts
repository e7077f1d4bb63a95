import { type Composer } from './composer.ts'
import { composeOutcomeAsked } from './outcome-asked.server.ts'
import { composePromiseDue } from './promise-due.server.ts'
import { composePromiseKept } from './promise-kept.server.ts'
import { composeSignInAsked } from './sign-in-asked.server.ts'

/** For each type of event the one file that knows whom to tell. An event without a row is told to nobody. */
export const composers: Readonly<Record<string, Composer>> = {
  'outcome-asked': composeOutcomeAsked,
  'promise-due': composePromiseDue,
  'promise-kept': composePromiseKept,
  'sign-in-asked': composeSignInAsked,
}
