import { describe, expect, test } from 'vitest'
import { render } from '#tests/setup/render.tsx'
import { StrayProblems } from './stray-problems.tsx'

const words = 'What was sent does not fit this page as it is now.'
const kept = (intent: string, errors: Readonly<Record<string, string[]>>) => ({ values: { intent: [intent] }, errors })

describe('StrayProblems', () => {
  test('says a sentence where no form of the page can', () => {
    expect(render(<StrayProblems sent={kept('revoke', { deviceId: ['form-choose'] })} shown={{ pair: true }} />)).toContain(words)
    expect(render(<StrayProblems sent={{ values: {}, errors: { intent: ['form-choose'] } }} shown={{ pair: true }} />)).toContain(words)
  })

  test('gives a refusal its own words', () => {
    const html = render(<StrayProblems sent={kept('remove', { '': ['refusal-last-admin'] })} shown={{ edit: true }} />)
    expect(html).toContain('Nobody else can look after Foyer.')
    expect(html).not.toContain(words)
  })

  test('is still where a form that is shown speaks, and where nothing is wrong', () => {
    expect(render(<StrayProblems sent={kept('pair', { name: ['form-missing'] })} shown={{ pair: true }} />)).toBe('')
    expect(render(<StrayProblems sent={kept('pair', {})} shown={{}} />)).toBe('')
    expect(render(<StrayProblems sent={undefined} shown={{}} />)).toBe('')
  })

  test('speaks for a form that is not shown at the moment', () => {
    expect(render(<StrayProblems sent={kept('edit', { name: ['form-missing'] })} shown={{ edit: false }} />)).toContain(words)
  })

  test('reads what came back in the shape of the form library, and no name that every object has', () => {
    const sent = { initialValue: { intent: 'constructor' }, error: { intent: ['form-choose'], staffId: null } }
    expect(render(<StrayProblems sent={sent} shown={{ answer: true }} />)).toContain(words)
    expect(render(<StrayProblems sent={{ ...sent, initialValue: { intent: 'answer' } }} shown={{ answer: true }} />)).toBe('')
  })
})
