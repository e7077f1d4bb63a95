import { describe, expect, test } from 'vitest'
import { aContact } from '#tests/factories/contact.ts'
import {
  agreeAnew,
  checkMayWrite,
  chooseToStay,
  correctDetails,
  fillGaps,
  foldEmail,
  splitList,
  toTyped,
} from './rules.ts'

const details = {
  nameToShow: 'Ada',
  howToSay: 'AH-da',
  pronouns: 'she/her',
  email: 'Ada@Example.org',
  username: 'Ada',
  homeWiki: 'en.wikipedia.org',
  affiliates: ['Wikimedia Nigeria'],
  languages: ['English'],
}

describe('fillGaps', () => {
  test('takes over what was not known', () => {
    expect(fillGaps(aContact({ username: null, homeWiki: '', languages: [] }), details)).toMatchObject({
      username: 'Ada',
      homeWiki: 'en.wikipedia.org',
      languages: ['English'],
    })
  })

  test('never writes over what is known', () => {
    const known = aContact({ nameToShow: 'Adaeze', pronouns: 'they', username: 'Adaeze Igbo', languages: ['Igbo'] })

    expect(fillGaps(known, details)).toMatchObject({
      nameToShow: 'Adaeze',
      pronouns: 'they',
      username: 'Adaeze Igbo',
      languages: ['Igbo'],
      email: known.email,
    })
  })
})

test('correctDetails writes all of it and raises the revision', () => {
  expect(correctDetails(aContact({ revision: 3 }), { ...details, pronouns: '' })).toMatchObject({
    nameToShow: 'Ada',
    pronouns: '',
    email: 'ada@example.org',
    revision: 4,
  })
})

test('foldEmail makes two spellings of one address equal', () => {
  expect(foldEmail(' Ada@Example.ORG ')).toBe(foldEmail('ada@example.org'))
})

test.each([
  ['Igbo, English', ['Igbo', 'English']],
  ['العربية، الفرنسية', ['العربية', 'الفرنسية']],
  ['日本語、英語', ['日本語', '英語']],
  ['English, English,, ', ['English']],
  ['', []],
])('splitList reads %j', (text, words) => {
  expect(splitList(text)).toEqual(words)
})

describe('agreeing to stay', () => {
  const consent = { now: new Date('2026-12-10T18:00:00Z'), today: '2026-12-10' }
  const agreed = aContact({ agreedToStayAt: new Date('2026-01-01T00:00:00Z'), reviewOn: '2028-01-01' })

  test('holds for two years; a form that says it again does not renew it, the person does', () => {
    expect(chooseToStay(aContact(), { ...consent, agreed: true })).toMatchObject({ reviewOn: '2028-12-09' })
    expect(chooseToStay(agreed, { ...consent, agreed: true })).toBe(agreed)
    expect(agreeAnew(agreed, consent)).toMatchObject({ agreedToStayAt: consent.now, reviewOn: '2028-12-09' })
  })

  test('is taken back wholly', () => {
    expect(chooseToStay(agreed, { ...consent, agreed: false })).toMatchObject({ agreedToStayAt: null, reviewOn: null })
  })
})

test('the form of a record brings back what it was given', () => {
  const contact = aContact({ username: 'Ada', phone: '+1 415', languages: ['ig', 'en'], doNotContact: true })
  const typed = toTyped(contact)

  expect(typed).toMatchObject({ languages: 'ig, en', doNotContact: 'on', phone: '+1 415' })
  expect('agreed' in typed).toBe(false)
})

test.each([
  [{}, { ok: true, value: { email: 'contact-1@example.org' } }],
  [{ email: null }, { refusal: { code: 'contact-no-address' } }],
  [{ doNotContact: true }, { refusal: { code: 'contact-do-not-contact' } }],
])('whether %j may be written to', (overrides, result) => {
  expect(checkMayWrite(aContact(overrides))).toMatchObject(result)
})
