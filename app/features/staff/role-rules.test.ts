import { expect, test } from 'vitest'
import { roleTable } from './role-rules.ts'

const reachOf = (permission: string) => roleTable().find((row) => row.permission === permission)?.reach

test('says what the policy says', () => {
  expect(reachOf('decide-visit')).toEqual({ host: 'none', 'front-desk': 'none', liaison: 'all', admin: 'none' })
  expect(reachOf('read-visit')).toEqual({ host: 'own', 'front-desk': 'own', liaison: 'all', admin: 'all' })
  expect(reachOf('edit-staff')).toEqual({ host: 'none', 'front-desk': 'none', liaison: 'none', admin: 'all' })
})
