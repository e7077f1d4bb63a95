import { copyFileSync, mkdtempSync } from 'node:fs'
import path from 'node:path'
import { inject } from 'vitest'

// Runs before a test file loads its modules: the settings are read once, when the first of them asks.
const folder = mkdtempSync(path.join(inject('databaseFolder'), 'file-'))
const file = path.join(folder, 'foyer.db')
copyFileSync(inject('templateDatabase'), file)

process.env.DATABASE_URL = `file:${file}`
process.env.LOG_LEVEL ??= 'error'
