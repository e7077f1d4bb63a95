import { describe, expect, test } from 'vitest'
import { cellsFor, checkCells, labelsOf, movedBy } from './layout-rules.ts'

describe('labelsOf', () => {
  test.each([
    ['M-01', ['M-01']],
    ['M-08 to M-11', ['M-08', 'M-09', 'M-10', 'M-11']],
    ['A1–A3', ['A1', 'A2', 'A3']],
    ['A1...3', ['A1', 'A2', 'A3']],
    ['A1, B7 - B8', ['A1', 'B7', 'B8']],
    ['M-01 إلى M-02، K1', ['M-01', 'M-02', 'K1']],
    ['Window 1', ['Window 1']],
  ])('reads %j', (text, labels) => {
    expect(labelsOf(text)).toEqual({ ok: true, value: labels })
  })

  test.each([
    ['', 'desk-labels-unreadable'],
    [', ,', 'desk-labels-unreadable'],
    ['x'.repeat(21), 'desk-labels-unreadable'],
    ['A1, A1', 'desk-labels-repeated'],
    ['A1 to A3, A2', 'desk-labels-repeated'],
    ['A1 to A9999', 'desk-labels-many'],
  ])('refuses %j', (text, code) => {
    expect(labelsOf(text)).toMatchObject({ ok: false, refusal: { code } })
  })
})

describe('places on the drawing', () => {
  const taken = [{ column: 0, row: 0 }, { column: 3, row: 1 }]

  test('new desks go below those that are there, eight to a row', () => {
    const cells = cellsFor(9, taken, null)
    expect(cells[0]).toEqual({ column: 0, row: 2 })
    expect(cells[8]).toEqual({ column: 0, row: 3 })
    expect(checkCells(cells, taken).ok).toBe(true)
  })

  test('or where they are put, as many to a row as was said', () => {
    expect(cellsFor(3, [], { column: 4, row: 1 }, 2)).toEqual([
      { column: 4, row: 1 },
      { column: 5, row: 1 },
      { column: 4, row: 2 },
    ])
  })

  test('two desks never share a place, and none stands outside', () => {
    expect(checkCells([{ column: 3, row: 1 }], taken)).toMatchObject({ refusal: { code: 'desk-place-taken' } })
    expect(checkCells([{ column: 40, row: 0 }], taken)).toMatchObject({ refusal: { code: 'desk-place-outside' } })
  })
})

test.each([
  ['b', -1, 'bac'],
  ['b', 1, 'acb'],
  ['a', -1, 'abc'],
  ['c', 1, 'abc'],
  ['x', 1, 'abc'],
] as const)('%s moved by %i', (id, by, order) => {
  expect(movedBy(['a', 'b', 'c'], id, by).join('')).toBe(order)
})
