import { describe, expect, test } from 'vitest'
import { afterSecond, afterTouch, isOver, lastSeen, touched, untouched, warningOf, type Clearing } from './clearing.ts'

const after = (seconds: number, from: Clearing): Clearing =>
  Array.from({ length: seconds }).reduce<Clearing>((clearing) => afterSecond(clearing), from)

describe('a screen that nobody touches', () => {
  test('is warned of after thirty seconds and cleared after forty-five', () => {
    expect(warningOf(after(29, touched))).toBeNull()
    expect(warningOf(after(30, touched))).toEqual({ left: 15, of: 15 })
    expect(isOver(after(44, touched))).toBe(false)
    expect(isOver(after(45, touched))).toBe(true)
    expect(after(46, touched)).toEqual(after(45, touched))
  })

  test('has all its time again after a touch', () => {
    expect(afterTouch(after(40, touched))).toEqual(touched)
  })

  test('never clears before somebody touched it, where that is what it waits for', () => {
    expect(after(1000, untouched)).toEqual(untouched)
    expect(warningOf(untouched)).toBeNull()
    expect(afterTouch(untouched)).toEqual(touched)
  })
})

describe('a last screen', () => {
  test('says from the first second that it clears, and does after twelve', () => {
    expect(warningOf(lastSeen)).toEqual({ left: 12, of: 12 })
    expect(isOver(after(11, lastSeen))).toBe(false)
    expect(isOver(after(12, lastSeen))).toBe(true)
  })

  test('is not held by a hand that only passes over it', () => {
    const half = after(6, lastSeen)
    expect(afterTouch(half)).toBe(half)
  })
})
