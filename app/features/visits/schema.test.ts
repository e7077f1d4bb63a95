import { parseWithZod } from '@conform-to/zod/v4'
import { describe, expect, test } from 'vitest'
import { requestForm } from './schema.ts'

const both = ['morning', 'afternoon'] as const
const calendar = { today: '2026-11-23', open: { weekdays: { 1: both, 2: both, 3: both, 4: both, 5: both }, closures: [] } }

const sound = {
  formToken: 'a-form-token-of-a-page',
  nameToShow: 'Adaeze Nwosu-Eze',
  email: 'adaeze@example.org',
  languages: 'Igbo, English',
  firstDay: '2026-12-07',
  lastDay: '2026-12-08',
  purpose: 'To learn how structured data gets onto Commons.',
  photoChoice: 'ask',
  agree: 'on',
} as const

function send(changes: Record<string, string | readonly string[]> = {}) {
  const form = new FormData()
  for (const [name, value] of Object.entries({ ...sound, ...changes })) {
    for (const one of Array.isArray(value) ? (value as string[]) : [value as string]) form.append(name, one)
  }
  return parseWithZod(form, { schema: requestForm(calendar) })
}

test('a request with the least that is needed is sound', () => {
  const submission = send()

  expect(submission.status).toBe('success')
  expect(submission.status === 'success' && submission.value).toMatchObject({
    languages: ['Igbo', 'English'],
    username: null,
    halves: [
      { date: '2026-12-07', half: 'morning' },
      { date: '2026-12-07', half: 'afternoon' },
      { date: '2026-12-08', half: 'morning' },
      { date: '2026-12-08', half: 'afternoon' },
    ],
    wishes: [],
    diet: [],
    deskNeeded: false,
    arrivesBy: '',
  })
})

test('wishes keep their rank, empty ones go', () => {
  const submission = send({ wishes: ['Commons', '', 'Grants', 'Commons'] })

  expect(submission.status === 'success' && submission.value.wishes).toEqual(['Commons', 'Grants'])
})

test('a username is written as the wikis write it', () => {
  const submission = send({ username: 'user:adaeze_igbo' })

  expect(submission.status === 'success' && submission.value.username).toBe('Adaeze igbo')
})

describe('all faults are said at once, beside their fields', () => {
  test('the dates too, while other fields are wrong', () => {
    const submission = send({ email: 'adaeze@', lastDay: '2026-12-01', purpose: '' })

    expect(submission.status === 'error' && submission.error).toEqual({
      email: ['form-mail-address'],
      lastDay: ['refusal-days-last-before-first'],
      purpose: ['form-purpose-missing'],
    })
  })

  test.each([
    [{ firstDay: '2026-02-30' }, 'firstDay', 'form-date'],
    [{ firstDay: '' }, 'firstDay', 'form-date-missing'],
    [{ firstDay: '2026-11-20' }, 'firstDay', 'refusal-days-past'],
    [{ lastDay: '2027-12-07' }, 'lastDay', 'refusal-days-too-long|31'],
    [{ firstDay: '2028-12-07', lastDay: '2028-12-08' }, 'firstDay', 'refusal-days-too-far'],
    [{ firstDay: '2026-12-05', lastDay: '2026-12-06' }, 'lastDay', 'refusal-days-all-closed'],
    [{ shownDays: '2026-12-07/2026-12-08' }, 'halves', 'refusal-halves-missing'],
    [{ halves: ['2026-12-07/midnight'] }, 'halves[0]', 'form-choose'],
    [{ nameToShow: 'a'.repeat(10_000) }, 'nameToShow', 'form-too-long|120'],
    [{ nameToShow: '\u0000\u0007' }, 'nameToShow', 'form-name-missing'],
    [{ nameToShow: ['Ada', 'Bo'] }, 'nameToShow', 'form-name-missing'],
    [{ username: 'a#b' }, 'username', 'refusal-username-illegal'],
    [{ photoChoice: 'maybe' }, 'photoChoice', 'form-choose'],
    [{ diet: ['vegan', 'stones'] }, 'diet[1]', 'form-choose'],
    [{ arrivesBy: 'broom' }, 'arrivesBy', 'form-choose'],
    [{ wishes: ['1', '2', '3', '4', '5', '6', '7'] }, 'wishes', 'form-wishes-many|6'],
    [{ agree: '' }, 'agree', 'form-conduct'],
  ])('%j', (changes, field, message) => {
    const submission = send(changes)

    expect(submission.status === 'error' && submission.error).toEqual({ [field]: [message] })
  })
})
