import { keepPromise } from '#app/features/outcomes/commands/keep-promise.server.ts'
import { recordOutcome } from '#app/features/outcomes/commands/record-outcome.server.ts'
import { type OutcomeKind } from '#app/features/outcomes/model.ts'
import { answerQuestion } from '#app/features/questions/commands/answer-question.server.ts'
import { askQuestion } from '#app/features/questions/commands/ask-question.server.ts'
import { routeQuestion } from '#app/features/questions/commands/route-question.server.ts'
import { closeVisit } from '#app/features/visits/commands/close-visit.server.ts'
import { addDays } from '#app/lib/calendar-date.ts'
import { db } from '#app/storage/client.server.ts'
import { done, type Making } from './house.ts'
import { type DemoContact } from './make-contacts.ts'
import { type DemoStaff } from './make-staff.ts'
import { at, type DemoVisit } from './make-visits.ts'

const outcomes: readonly (readonly [OutcomeKind, string, string | null])[] = [
  ['project_idea', 'Wants to run a lexeme week with three libraries; needs a contact at Wikidata.', null],
  [
    'bug_reported',
    'The upload tool loses the description when the network drops.',
    'https://phabricator.wikimedia.org/T100000',
  ],
  ['introduction_made', 'Met the people behind the event tools and will write to them.', null],
  ['grant_lead', 'A small grant for scanners would open an archive of newspapers.', null],
  ['training_given', 'Showed eight colleagues how a photo walk is run.', null],
  ['feature_idea', 'A list of articles that lack a picture, by neighbourhood.', null],
  ['question_answered', 'How an affiliate reports, and by when.', null],
]

const promises = [
  'An account on the test wiki',
  'The grant guide in their language',
  'A letter for the chapter',
  'An introduction to the partnerships team',
]

/** What a visit led to; one in three comes with a promise, and of those that are due most are kept. */
export async function writeOutcome(making: Making, { visitId, stay, host }: DemoVisit): Promise<void> {
  const { actor, random, timeZone, now } = making
  const written = at(stay.lastDay, '17:58', timeZone, 1, now)
  const [kind, summary, link] = random.pick(outcomes)
  const promised = random.chance(0.4)
  const promise = promised
    ? { text: random.pick(promises), dueOn: addDays(stay.lastDay, random.between(7, 30)) }
    : { text: '', dueOn: null }
  const content = { kind, summary, link, ownerId: host.staffId, visibility: 'staff' } as const
  done(
    await recordOutcome(actor, { visitId, content, promise, formToken: random.id(), now: written }),
    'write an outcome',
  )
  if (random.chance(0.6))
    await keepOf(making, visitId, new Date(Math.min(written.getTime() + 6 * 86_400_000, now.getTime())))
  if (random.chance(0.7))
    await closeVisit(actor, { visitId, now: at(stay.lastDay, '18:00', timeZone, 2, now) })
}

async function keepOf({ actor }: Making, visitId: string, now: Date): Promise<void> {
  const promise = await db.promise.findFirst({ where: { visitId, keptAt: null } })
  if (promise) done(await keepPromise(actor, { promiseId: promise.id, now }), 'keep a promise')
}

const questions = [
  'Can a library apply for a rapid grant?',
  'Who looks after the fonts for right-to-left scripts?',
  'Is there a desk for two people in the first week of the month?',
  'How do we get the event tools in our language?',
  'May I bring a colleague from the museum?',
  'Where do I report a fault in the map of the photo contest?',
]

/** Questions of the community: some just received, some with a named person, some answered. */
export async function askQuestions(
  making: Making,
  contacts: readonly DemoContact[],
  staff: readonly DemoStaff[],
): Promise<void> {
  const { actor, random, now } = making
  for (const [index, question] of questions.entries()) {
    const asked = new Date(now.getTime() - (index + 1) * 1.3 * 86_400_000)
    const { nameToShow, email, locale } = random.pick(contacts)
    const { id } = done(
      await askQuestion(
        { kind: 'anyone' },
        { question, nameToShow, email, locale, formToken: random.id(), now: asked },
      ),
      'ask a question',
    )
    if (index < 2) continue
    const later = new Date(asked.getTime() + 86_400_000 / 2)
    done(
      await routeQuestion(actor, {
        questionId: id,
        staffId: random.pick(staff).staffId,
        revision: 0,
        now: later,
      }),
      'route a question',
    )
    if (index < 4) continue
    done(
      await answerQuestion(actor, {
        questionId: id,
        answer: 'Yes. I will write to you with the details.',
        revision: 1,
        now: later,
      }),
      'answer',
    )
  }
}
