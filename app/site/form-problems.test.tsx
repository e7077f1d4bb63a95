import { expect, test } from 'vitest'
import { render } from '#tests/setup/render.tsx'
import { FormProblems } from './form-problems.tsx'

const allErrors = { purpose: ['form-missing'], nameToShow: ['form-name-missing'], '': ['refusal-last-admin'] }
const wordsOf = (html: string) => [...html.matchAll(/<li>(.*?)<\/li>/g)].map(([, item = '']) => item.replace(/<[^>]+>/g, ''))

test('names the fields and keeps the order of the page, what concerns the whole form first', () => {
  const labels = { nameToShow: 'Name to show', email: 'E-mail', purpose: 'What for' }
  const html = render(<FormProblems form={{ id: 'add', allErrors }} labels={labels} />)
  expect(wordsOf(html)).toEqual([
    'Nobody else can look after Foyer. Make somebody else an admin first.',
    'Name to show: Tell us what to call you.',
    'What for: Fill this in.',
  ])
  expect(html).toContain('href="#add-purpose"')
})

test('says the bare sentence of a field that has no name there, and nothing while nothing is wrong', () => {
  expect(wordsOf(render(<FormProblems form={{ id: 'add', allErrors: { purpose: ['form-missing'] } }} />))).toEqual(['Fill this in.'])
  expect(render(<FormProblems form={{ id: 'add', allErrors: {} }} />)).toBe('')
})
