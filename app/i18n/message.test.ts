import Banana from 'banana-i18n'
import { describe, expect, test } from 'vitest'
import { compileMessage } from './compile-message.server.ts'
import { speak } from './message.ts'

function say(text: string, values: (string | number)[] = [], language = 'en'): string {
  const message = compileMessage(text)
  if (message === null) throw new Error(`cannot be shown: ${text}`)
  return speak(message, values, language)
}

describe('speak', () => {
  test.each([
    ['Ask for a visit', [], 'Ask for a visit'],
    ['$2 and $1', ['Ana', 'Bo'], 'Bo and Ana'],
    ['$1 of $12', ['Ana'], 'Ana of $12'],
    ['$1', ['$2', 'x'], '$2'],
    ['{{PLURAL:$1|$1 day|$1 days}} for $2', [1, 'Ana'], '1 day for Ana'],
    ['{{PLURAL:$1|$1 day|$1 days}}', [0], '0 days'],
    ['{{PLURAL:$1|$1 day|$1 days|0=Today|1=Tomorrow}}', [0], 'Today'],
    ['{{PLURAL:$1|$1 day|$1 days|0=Today|1=Tomorrow}}', [1], 'Tomorrow'],
    ['{{PLURAL:$1|$1 day|$1 days|12=a dozen for $2}}', [12, 'Ana'], 'a dozen for Ana'],
    ['{{plural:$1|only form}}', [5], 'only form'],
    ['{{PLURAL:$1|$2 came|$2 came}}', [1, '12=x'], '12=x came'],
    ['{{GENDER:$1|he|she|they}}', ['female'], 'she'],
    ['{{GENDER:$1|he|she|they}}', ['unknown'], 'they'],
    ['{{GENDER:$1|he|she}}', ['unknown'], 'he'],
    ['{{formatnum:$1}}', [1234.5], '1,234.5'],
    ['{{formatnum:$1}}', ['many'], 'many'],
    ['{{bidi:$1}}', ['Ana'], '\u2068Ana\u2069'],
    ['{{PLURAL:$1|{{GENDER:$2|his day|her day|their day}}|days}}', [1, 'male'], 'his day'],
    ['{{PLURAL:$1|a|b}} $1', ['$2', 'x'], 'b $2'],
  ])('%j with %j says %j', (text, values, words) => {
    expect(say(text, values)).toBe(words)
  })

  test('Arabic has six plural forms', () => {
    const text = '{{PLURAL:$1|zero|one|two|few|many|other}}'
    const words = [0, 1, 2, 3, 10, 11, 99, 100, 102, 103].map((count) => say(text, [count], 'ar'))
    expect(words).toEqual(['zero', 'one', 'two', 'few', 'few', 'many', 'many', 'other', 'other', 'few'])
  })

  test.each([
    ['ru', ['one', 'few', 'many', 'other'], [1, 2, 5, 21, 1.5], ['one', 'few', 'many', 'one', 'other']],
    ['he', ['one', 'two', 'other'], [1, 2, 3], ['one', 'two', 'other']],
    ['ja', ['other'], [0, 1, 2], ['other', 'other', 'other']],
    ['fr', ['one', 'other'], [0, 1, 2, 1_000_000], ['one', 'one', 'other', 'other']],
    ['zh-hans', ['other'], [1], ['other']],
    ['qug', ['one', 'other'], [1, 2], ['one', 'other']],
  ])('%s has forms of its own', (language, forms, counts, expected) => {
    const text = `{{PLURAL:$1|${forms.join('|')}}}`
    expect(counts.map((count) => say(text, [count], language))).toEqual(expected)
  })

  test('agrees with banana', () => {
    const text = '$2: {{PLURAL:$1|a $1|b $1|c|d|e|f|3=three}} and {{GENDER:$3|x|y|z}}'
    for (const language of ['en', 'ar', 'ru', 'cy', 'ga', 'ja', 'fr', 'he', 'pl']) {
      for (const count of [0, 1, 2, 3, 5, 6, 11, 21, 100, 101, 1.5]) {
        const values = [count, 'Ana', 'female'] as const
        expect(say(text, [...values], language)).toBe(new Banana(language).i18n(text, ...values))
      }
    }
  })
})

describe('compileMessage', () => {
  test.each([
    'a < b', 'open {{PLURAL:$1|a', '{{magic:$1}}', '{{GRAMMAR:genitive|$1}}', '<b>bold</b>', '{{PLURAL:$1}}',
    '{{constructor:$1}}', '{{PLURAL:$1|<i>a</i>|b}}',
  ])('refuses %j', (text) => {
    expect(compileMessage(text)).toBeNull()
  })

  test('gives plain JSON, so that it can be sent', () => {
    const message = compileMessage('$1 {{PLURAL:$2|visitor|visitors|0=nobody}}')
    expect(JSON.parse(JSON.stringify(message))).toEqual(message)
  })
})
