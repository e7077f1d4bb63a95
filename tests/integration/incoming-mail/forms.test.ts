import { beforeAll } from 'vitest'
import { action } from '#app/routes/_staff.meetings.mail.tsx'
import { db } from '#app/storage/client.server.ts'
import { describeBadInput, signedIn, without } from '#tests/integration/bad-input.ts'
import { givenInvitations } from './given.ts'

beforeAll(async () => void (await givenInvitations()))

describeBadInput('an answer set by hand', {
  path: '/meetings/mail',
  action,
  cookie: () => signedIn('liaison'),
  good: { mailId: 'a-mail-that-is-not-there', intent: 'accepted' },
  stored: () => db.auditEntry.count(),
  cases: [
    ['of a mail that is not there', {}],
    ['of no mail', without('mailId'), 'mailId'],
    ['of what is no id', { mailId: '../x' }, 'mailId'],
    ['of two mails', { mailId: ['one', 'two'] }, 'mailId'],
    ['that is none', { intent: 'perhaps' }, 'intent'],
  ],
})
