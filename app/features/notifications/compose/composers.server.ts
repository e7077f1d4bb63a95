import { type Composer } from './composer.ts'
import { composeSignInAsked } from './sign-in-asked.server.ts'

/** For each type of event the one file that knows whom to tell. An event without a row is told to nobody. */
export const composers: Readonly<Record<string, Composer>> = {
  'sign-in-asked': composeSignInAsked,
}
