import { writeFileSync } from 'node:fs'
import { type Reporter, type TestModule } from 'vitest/node'

/**
 * Writes how many tests passed and failed into the file that FOYER_COUNTS names, for the closing line of `npm test`.
 * A file that breaks before its first test, and an error outside every test, count as one failed test each.
 */
export default class ClosingLine implements Reporter {
  onTestRunEnd(modules: readonly TestModule[], unhandled: readonly unknown[]): void {
    const file = process.env.FOYER_COUNTS
    if (file) writeFileSync(file, JSON.stringify(countTests(modules, unhandled.length)))
  }
}

function countTests(modules: readonly TestModule[], unhandled: number): { passed: number; failed: number } {
  const tests = modules.flatMap((module) => [...module.children.allTests()])
  const inState = (state: string) => tests.filter((test) => test.result().state === state).length
  const broken = modules.filter((module) => module.state() === 'failed' && isSound(module)).length
  return { passed: inState('passed'), failed: inState('failed') + broken + unhandled }
}

/** Whether each of the module's tests is sound, so that it failed for another reason: an import, a hook. */
function isSound(module: TestModule): boolean {
  return [...module.children.allTests()].every((test) => test.result().state !== 'failed')
}
