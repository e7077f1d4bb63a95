import { existsSync } from 'node:fs'
import path from 'node:path'
import { type TestProject } from 'vitest/node'
import provideTemplate from './template.ts'

declare module 'vitest' {
  export interface ProvidedContext {
    /** The built program that the journeys run against. */
    builtProgram: string
  }
}

/** Before the journeys: an empty migrated database to copy, and the program as it was built. */
export default async function provideBuiltHouse(project: TestProject): Promise<() => void> {
  const program = path.resolve(process.env.BUILD_DIRECTORY || 'build', 'server/index.js')
  if (!existsSync(program)) throw new Error(`There is no built program at ${program}: run npm run build first.`)
  project.provide('builtProgram', program)
  return provideTemplate(project)
}
