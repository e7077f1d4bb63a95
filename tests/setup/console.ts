import { afterAll, afterEach, expect } from 'vitest'

// Whatever is written to the console as an error fails the test it is written in: React's complaints too.
const heard: unknown[][] = []
const write = console.error

console.error = (...words: unknown[]) => {
  heard.push(words)
  write(...words)
}

function expectSilence() {
  expect(heard.splice(0), 'console.error was called').toEqual([])
}

afterEach(expectSilence)
afterAll(expectSilence)
