import { z } from 'zod'
import { isLocalDate } from './calendar-date.ts'
import { toMessageRef } from './message-ref.ts'
import { cleanLine, cleanText } from './text.ts'

/**
 * The fields that forms are made of. Each fault is a message reference (`form-…`), so that the page can say it in the
 * reader's language; what is typed is cleaned of control characters before it is measured. Only the first step is a
 * `z.string()`: the form library makes every empty string that reaches one `undefined`, also behind a pipe.
 */

type Limits = Readonly<{ max: number; missing?: string }>

/** One line of text that must be given. `max` counts characters as people do. */
export function line({ max, missing = 'form-missing' }: Limits) {
  return z
    .string(missing)
    .transform(cleanLine)
    .refine(isGiven, { message: missing, abort: true })
    .refine(atMost(max), toMessageRef('form-too-long', [max]))
}

/** One line of text that may be left out: the empty string then. */
export function optionalLine({ max }: Limits) {
  return z
    .string('form-one-value')
    .default('')
    .transform(cleanLine)
    .refine(atMost(max), toMessageRef('form-too-long', [max]))
}

/** Several lines that must be given. */
export function paragraph({ max, missing = 'form-missing' }: Limits) {
  return z
    .string(missing)
    .transform(cleanText)
    .refine(isGiven, { message: missing, abort: true })
    .refine(atMost(max), toMessageRef('form-too-long', [max]))
}

/** Several lines that may be left out. */
export function optionalParagraph({ max }: Limits) {
  return z
    .string('form-one-value')
    .default('')
    .transform(cleanText)
    .refine(atMost(max), toMessageRef('form-too-long', [max]))
}

const mailAddressShape = /^[^\s@<>(),:;"[\]\\]+@[^\s@<>(),:;"[\]\\.]+(\.[^\s@<>(),:;"[\]\\.]+)+$/

/** A mail address that can stand in a header: one "@", no blanks, no brackets, at most 254 characters (RFC 5321, 4.5.3.1.3). */
export function mailAddress({ missing = 'form-missing' }: { missing?: string } = {}) {
  return z
    .string(missing)
    .transform(cleanLine)
    .refine(isGiven, { message: missing, abort: true })
    .refine((text) => text.length <= 254, { message: toMessageRef('form-too-long', [254]), abort: true })
    .refine((text) => mailAddressShape.test(text), 'form-mail-address')
}

/** A date that exists. */
export function localDate({ missing = 'form-date-missing' }: { missing?: string } = {}) {
  return z.string(missing).min(1, missing).refine(isLocalDate, 'form-date')
}

/** A date and time as typed on an office's wall clock; an instant only once the office's zone is known. */
export function localDateTime({ missing = 'form-time-missing' }: { missing?: string } = {}) {
  return z
    .string(missing)
    .min(1, missing)
    .regex(/^\d{4}-\d{2}-\d{2}T([01]\d|2[0-3]):[0-5]\d$/, 'form-time')
    .refine((text) => isLocalDate(text.slice(0, 10)), 'form-date')
}

/** One of some fixed words. */
export function oneOf<const Word extends string>(words: readonly Word[], { missing = 'form-choose' } = {}) {
  return z.enum(words as readonly [Word, ...Word[]], missing)
}

/** Any of some fixed words, as check boxes send them: none, one or several under the same name. */
export function anyOf<const Word extends string>(words: readonly Word[]) {
  return z
    .array(z.enum(words as readonly [Word, ...Word[]], 'form-choose'), 'form-choose')
    .max(words.length, 'form-choose')
    .default([])
    .transform((chosen) => [...new Set(chosen)])
}

/** A check box. */
export function ticked() {
  return z
    .literal('on', 'form-choose')
    .optional()
    .transform((value) => value === 'on')
}

/** A whole number typed or chosen. */
export function wholeNumber({ min, max, missing = 'form-missing' }: { min: number; max: number; missing?: string }) {
  return z
    .string(missing)
    .min(1, missing)
    .regex(/^\d{1,9}$/, toMessageRef('form-number', [min, max]))
    .transform(Number)
    .pipe(z.number().min(min, toMessageRef('form-number', [min, max])).max(max, toMessageRef('form-number', [min, max])))
}

/** The id of something of ours: chosen, never typed. */
export function id({ missing = 'form-choose' }: { missing?: string } = {}) {
  return z.string(missing).regex(/^[a-z0-9-]{1,64}$/, missing)
}

/** An id that may be left out: null then. */
export function optionalId() {
  return z
    .string('form-choose')
    .default('')
    .refine((text) => text === '' || /^[a-z0-9-]{1,64}$/.test(text), 'form-choose')
    .transform((text) => text || null)
}

/** An address on the web; only https and http. */
export function optionalWebAddress({ max = 500 }: { max?: number } = {}) {
  return optionalLine({ max }).refine((text) => text === '' || isWebAddress(text), 'form-web-address')
}

/** Made when the form is shown; a form sent twice is taken once. */
export const formToken = z.string('form-again').regex(/^[a-zA-Z0-9_-]{16,64}$/, 'form-again')

function isWebAddress(text: string): boolean {
  return URL.canParse(text) && /^https?:$/.test(new URL(text).protocol)
}

/** Something that can be seen: joiners, marks without a letter and other invisible signs alone are nothing. */
const seen = /[^\p{Default_Ignorable_Code_Point}\p{M}\p{Z}\s]/u

function isGiven(text: string): boolean {
  return seen.test(text)
}

function atMost(max: number) {
  return (text: string) => text.length <= max || [...text].length <= max
}
