import { expect, test } from 'vitest'
import { judgeFault, readNote, type DeliveryFault } from './delivery-rules.ts'

const refused = (command: string, response: string): DeliveryFault => ({
  code: command === 'DATA' ? 'EMESSAGE' : 'EENVELOPE',
  command,
  response,
  responseCode: Number(response.slice(0, 3)),
})

test.each([
  ['an unknown mailbox', refused('RCPT TO', '550 5.1.1 <who@example.org> unknown'), 'no-mailbox', '550 5.1.1 (RCPT TO)'],
  ['an unknown mailbox, said without detail', refused('RCPT TO', '550 who@example.org?'), 'no-mailbox', '550 (RCPT TO)'],
  ['a closed mailbox', refused('RCPT TO', '550-5.2.1 closed'), 'no-mailbox', '550 5.2.1 (RCPT TO)'],
  ['a full mailbox', refused('RCPT TO', '552 5.2.2 full'), 'mailbox-full', '552 5.2.2 (RCPT TO)'],
  ['a full mailbox, told late', refused('DATA', '552 5.2.2 full'), 'mailbox-full', '552 5.2.2 (DATA)'],
  ['a forbidden sender or content', refused('RCPT TO', '550 5.7.1 denied'), 'unwanted', '550 5.7.1 (RCPT TO)'],
  ['an unwanted message', refused('DATA', '554 spam'), 'unwanted', '554 (DATA)'],
  ['a large message', refused('DATA', '552 too big'), 'too-large', '552 (DATA)'],
  ['a large message, told early', refused('MAIL FROM', '552 5.3.4 too big'), 'too-large', '552 5.3.4 (MAIL FROM)'],
  ['a message beyond the size that is announced', { code: 'EMESSAGE', command: 'MAIL FROM' }, 'too-large', 'EMESSAGE'],
] as const)('%s is refused for good', (_what, fault, reason, codes) => {
  const { lasting, note } = judgeFault(fault)
  expect(lasting).toBe(true)
  expect(readNote(note)).toEqual({ reason, codes })
})

test.each([
  ['a greylisted address', refused('RCPT TO', '450 4.2.0 come back'), 'later', '450 4.2.0 (RCPT TO)'],
  ['a full disk', refused('DATA', '452 4.3.1 later'), 'later', '452 4.3.1 (DATA)'],
  ['a busy server', { code: 'EPROTOCOL', command: 'CONN', response: '421 busy', responseCode: 421 }, 'later', '421 (CONN)'],
  ['a house that has to sign in', refused('RCPT TO', '530 5.7.0 sign in'), 'not-signed-in', '530 5.7.0 (RCPT TO)'],
  ['a wrong password', { code: 'EAUTH', command: 'AUTH PLAIN', response: '535 no', responseCode: 535 }, 'not-signed-in', '535 (AUTH PLAIN)'],
  ['a sender that is not taken', refused('MAIL FROM', '553 5.7.1 not yours'), 'sender-refused', '553 5.7.1 (MAIL FROM)'],
  ['a server that greets with a no', { code: 'EPROTOCOL', command: 'CONN', response: '554 no', responseCode: 554 }, 'later', '554 (CONN)'],
  ['nobody there', { code: 'ESOCKET', originalCode: 'ECONNREFUSED', command: 'CONN' }, 'unreachable', 'ECONNREFUSED'],
  ['no such name', { code: 'EDNS', originalCode: 'ENOTFOUND', command: 'CONN' }, 'unreachable', 'ENOTFOUND'],
  ['silence', { code: 'ETIMEDOUT', command: 'CONN' }, 'unreachable', 'ETIMEDOUT'],
  ['a certificate of its own', { code: 'ESOCKET', originalCode: 'DEPTH_ZERO_SELF_SIGNED_CERT', command: 'CONN' }, 'not-trusted', 'DEPTH_ZERO_SELF_SIGNED_CERT'],
  ['a certificate of nobody known', { code: 'ESOCKET', originalCode: 'UNABLE_TO_VERIFY_LEAF_SIGNATURE' }, 'not-trusted', 'UNABLE_TO_VERIFY_LEAF_SIGNATURE'],
  ['a certificate of somebody else', { code: 'ESOCKET', originalCode: 'ERR_TLS_CERT_ALTNAME_INVALID' }, 'not-trusted', 'ERR_TLS_CERT_ALTNAME_INVALID'],
  ['a line that stays open', { code: 'ETLS', command: 'STARTTLS', response: '502 what?', responseCode: 502 }, 'not-encrypted', '502 (STARTTLS)'],
  ['a fault of our own', {}, 'unknown', 'fault'],
] as const)('%s is tried again', (_what, fault, reason, codes) => {
  const { lasting, note } = judgeFault(fault)
  expect(lasting).toBe(false)
  expect(readNote(note)).toEqual({ reason, codes })
})

test('a note never holds what the server wrote beside its codes', () => {
  const { note } = judgeFault(refused('RCPT TO', '550 5.1.1 <adaeze@example.org>: no such user'))
  expect(note).toBe('no-mailbox: 550 5.1.1 (RCPT TO)')
})

test('a note of an older form is shown as it is', () => {
  expect(readNote('EENVELOPE 550')).toEqual({ reason: null, codes: 'EENVELOPE 550' })
})
