import { expect, test } from 'vitest'
import { accept, refuse } from './result.ts'

test('carries a value, or the code of a refusal with the field to blame', () => {
  expect(accept(3)).toEqual({ ok: true, value: 3 })
  expect(refuse('too-late', 'end')).toEqual({ ok: false, refusal: { code: 'too-late', field: 'end' } })
  expect(refuse('too-late')).toStrictEqual({ ok: false, refusal: { code: 'too-late' } })
})
