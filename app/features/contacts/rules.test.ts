import { describe, expect, test } from 'vitest'
import { aContact } from '#tests/factories/contact.ts'
import { correctDetails, fillGaps, foldEmail, splitList } from './rules.ts'

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
