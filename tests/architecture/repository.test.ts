import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'

const kept = execFileSync('git', ['ls-files'], { encoding: 'utf8' }).trim().split('\n')
const packageFile = JSON.parse(readFileSync('package.json', 'utf8')) as {
  license: string
  dependencies: Record<string, string>
  devDependencies: Record<string, string>
}

test('the top level holds what the plan says, and nothing else', () => {
  const top = new Set(kept.map((file) => file.split('/')[0] ?? file).filter((name) => !name.startsWith('.')))

  expect([...top].sort()).toEqual([
    'CHANGELOG.md',
    'CONTRIBUTING.md',
    'LICENSE',
    'README.md',
    'app',
    'package-lock.json',
    'package.json',
    'prisma',
    'public',
    'remix.config.js',
    'tests',
    'tsconfig.json',
  ])
})

test('the lock file names no host: each machine asks the registry it is set up for', () => {
  const lock = JSON.parse(readFileSync('package-lock.json', 'utf8')) as { packages: Record<string, { resolved?: string }> }

  expect(Object.entries(lock.packages).filter(([, entry]) => entry.resolved !== undefined)).toEqual([])
})

test('every version is exact', () => {
  const versions = Object.entries({ ...packageFile.dependencies, ...packageFile.devDependencies })

  expect(versions.filter(([, version]) => !/^\d+\.\d+\.\d+$/.test(version))).toEqual([])
})

test('the licence is the one that Codex asks for', () => {
  expect(packageFile.license).toBe('GPL-3.0-or-later')
  expect(readFileSync('LICENSE', 'utf8')).toContain('GNU GENERAL PUBLIC LICENSE\n                       Version 3')
})

test('what is made on a machine is not kept', () => {
  expect(kept.filter((file) => /^(build|data|node_modules)\/|^app\/storage\/generated\/|\.db(-wal|-shm)?$/.test(file))).toEqual([])
})
