/** Why a message did not go out, as an admin is told. */
const reasons = [
  'no-mailbox',
  'mailbox-full',
  'too-large',
  'unwanted',
  'sender-refused',
  'not-signed-in',
  'not-trusted',
  'not-encrypted',
  'later',
  'unreachable',
  'unknown',
] as const
export type DeliveryReason = (typeof reasons)[number]

/** What sending says when it fails: the step at which it did, and the mail server's answer, if there was one. */
export type DeliveryFault = Readonly<{
  code?: string | undefined
  /** What lay beneath: of the network, or of the certificate. */
  originalCode?: string | undefined
  command?: string | undefined
  responseCode?: number | undefined
  response?: string | undefined
}>

type Judgement = Readonly<{
  /** Whether trying again would be of no use: the mail server has refused this message to this address for good. */
  lasting: boolean
  /** What is kept with the message: the reason and the codes, never an address. */
  note: string
}>

/** Asking the house to sign in is no word about the message (RFC 4954). */
const signIn: readonly number[] = [530, 534, 535, 538]

/** What to do with a message that could not be sent, and what to write down. */
export function judgeFault(fault: DeliveryFault): Judgement {
  const { code = 'fault', originalCode = code, command = '', responseCode } = fault
  const codes = responseCode ? [responseCode, detailOf(fault), `(${command || code})`] : [originalCode]
  const note = `${reasonOf(fault)}: ${codes.filter(Boolean).join(' ')}`
  return { lasting: isLasting(fault), note }
}

/** The reason and the codes of a note; the reason is null in notes of an older form. */
export function readNote(note: string): Readonly<{ reason: DeliveryReason | null; codes: string }> {
  const [, word, codes = ''] = /^([a-z-]+): (.*)$/.exec(note) ?? []
  const reason = reasons.find((each) => each === word) ?? null
  return { reason, codes: reason ? codes : note }
}

function isLasting(fault: DeliveryFault): boolean {
  const { command = '', responseCode = 0 } = fault
  if (isTooLarge(fault)) return true
  return ['RCPT TO', 'DATA'].includes(command) && responseCode >= 500 && !signIn.includes(responseCode)
}

function reasonOf(fault: DeliveryFault): DeliveryReason {
  if (isTooLarge(fault)) return 'too-large'
  if (isLasting(fault)) return refusalOf(fault)
  return lineReasonOf(fault) ?? (fault.responseCode ? answerReasonOf(fault) : connectionReasonOf(fault))
}

/** What went wrong before the mail server heard of the message. */
function lineReasonOf({ code, responseCode = 0 }: DeliveryFault): DeliveryReason | null {
  if (code === 'EAUTH' || signIn.includes(responseCode)) return 'not-signed-in'
  return code === 'ETLS' ? 'not-encrypted' : null
}

function answerReasonOf({ command, responseCode = 0 }: DeliveryFault): DeliveryReason {
  return command === 'MAIL FROM' && responseCode >= 500 ? 'sender-refused' : 'later'
}

/** By the detail that the answer begins with (RFC 3463), else by its code and the step. */
function refusalOf(fault: DeliveryFault): DeliveryReason {
  const detail = detailOf(fault)
  if (detail === '5.2.2') return 'mailbox-full'
  if (detail.startsWith('5.7.')) return 'unwanted'
  if (detail.startsWith('5.1.') || detail === '5.2.1') return 'no-mailbox'
  const saysNoMailbox = [550, 551, 553].includes(fault.responseCode ?? 0)
  return fault.command === 'RCPT TO' && saysNoMailbox ? 'no-mailbox' : 'unwanted'
}

/** Beyond what the server says it takes, or has just refused to take: no later try is smaller. */
function isTooLarge(fault: DeliveryFault): boolean {
  const { code, command, responseCode } = fault
  if (command === 'MAIL FROM') return code === 'EMESSAGE' || responseCode === 552
  return detailOf(fault) === '5.3.4' || (responseCode === 552 && command === 'DATA' && detailOf(fault) !== '5.2.2')
}

function connectionReasonOf({ code = '', originalCode = '' }: DeliveryFault): DeliveryReason {
  if (/CERT|SIGNATURE|SELF_SIGNED/.test(originalCode)) return 'not-trusted'
  return ['ECONNECTION', 'ESOCKET', 'EDNS', 'ETIMEDOUT', 'EPROTOCOL'].includes(code) ? 'unreachable' : 'unknown'
}

function detailOf({ response = '' }: DeliveryFault): string {
  return /^\d{3}[ -](\d\.\d{1,3}\.\d{1,3})\b/.exec(response)?.[1] ?? ''
}
