import { spawn } from 'node:child_process'
import { copyFileSync, mkdirSync, mkdtempSync, statSync, writeFileSync } from 'node:fs'
import { createServer, type AddressInfo } from 'node:net'
import path from 'node:path'
import { describe, expect, inject, test } from 'vitest'

type Ended = Readonly<{ code: number | null; out: string; err: string }>
type Setting = Readonly<Record<string, string>>

/** A folder of its own with a migrated database. */
function givenFolder(): { folder: string; databaseFile: string } {
  const folder = mkdtempSync(path.join(inject('databaseFolder'), 'start-'))
  const databaseFile = path.join(folder, 'foyer.db')
  copyFileSync(inject('templateDatabase'), databaseFile)
  return { folder, databaseFile }
}

/** Starts the built program and waits for its end, or ends it when it has opened. */
function start(databaseFile: string, setting: Setting): Promise<Ended> {
  const script = `import(${JSON.stringify(inject('builtProgram'))}).then(({ run }) => run([]))`
  const env = { PATH: process.env.PATH, NODE_ENV: 'production', LOG_LEVEL: 'error', PORT: '0', DATABASE_URL: `file:${databaseFile}`, ...setting }
  const child = spawn(process.execPath, ['--input-type=module', '--eval', script], { env: env as unknown as NodeJS.ProcessEnv })
  const said = { out: '', err: '' }
  child.stdout.on('data', (piece: Buffer) => {
    const wasOpen = said.out.includes('Foyer is open')
    said.out += piece.toString()
    if (!wasOpen && said.out.includes('Foyer is open')) child.kill('SIGTERM')
  })
  child.stderr.on('data', (piece: Buffer) => (said.err += piece.toString()))
  return new Promise((resolve) => child.once('close', (code) => resolve({ code, ...said })))
}

/** Nothing but this sentence, and the exit code 1. */
async function expectSentence(databaseFile: string, setting: Setting, sentence: string): Promise<void> {
  expect(await start(databaseFile, setting)).toEqual({ code: 1, out: '', err: `${sentence}\n` })
}

describe('a start that cannot be says why in a sentence and ends', () => {
  test.each([
    [{ PORT: 'abc' }, 'PORT must be a number, such as 3000.'],
    [{ ORIGIN: 'https://foyer.example.org/desk' }, 'ORIGIN must be an address such as https://foyer.example.org, without a path.'],
    [{ DATABASE_URL: 'postgres://db' }, 'DATABASE_URL must be a file address, such as file:./data/foyer.db.'],
    [{ SMTP_URL: 'mail.example.org' }, 'SMTP_URL must be an address such as smtps://user:password@mail.example.org:465.'],
    [{ INCOMING_MAIL_FOLDER: '/etc/hostname' }, 'INCOMING_MAIL_FOLDER, /etc/hostname, must be a folder that can be read and written: ENOTDIR.'],
    [{ INCOMING_MAIL_FOLDER: '/nowhere/mail' }, 'INCOMING_MAIL_FOLDER, /nowhere/mail, must be a folder that can be read and written: ENOENT.'],
    [{ HOST: '192.0.2.1' }, 'HOST must be a name or an address of this machine, and 192.0.2.1 is not.'],
  ])('%j', async (setting, sentence) => {
    await expectSentence(givenFolder().databaseFile, setting, sentence)
  })

  test('a port that is taken', async () => {
    const other = createServer()
    await new Promise<void>((resolve) => other.listen(0, '127.0.0.1', resolve))
    const { port } = other.address() as AddressInfo
    const sentence = `Another program listens on port ${port} of 127.0.0.1: stop it, or choose another PORT.`
    await expectSentence(givenFolder().databaseFile, { PORT: String(port) }, sentence)
    other.close()
  })

  test('a mail folder that is a file', async () => {
    const { folder, databaseFile } = givenFolder()
    writeFileSync(path.join(folder, 'foyer.mail'), '')
    const sentence = `The mail folder ${folder}/foyer.mail can't be written: EEXIST. Mend that, or set SMTP_URL.`
    await expectSentence(databaseFile, {}, sentence)
    expect(await start(databaseFile, { SMTP_URL: 'smtp://127.0.0.1:9' })).toMatchObject({ code: 0, err: '' })
  })

  test('a secret that was cut off', async () => {
    const { folder, databaseFile } = givenFolder()
    writeFileSync(path.join(folder, 'foyer.secret'), 'short')
    const sentence = `The secret of the house, ${folder}/foyer.secret, is cut off or empty: put it back from a backup.`
    await expectSentence(databaseFile, {}, sentence)
  })

  test('a secret that is no file', async () => {
    const { folder, databaseFile } = givenFolder()
    mkdirSync(path.join(folder, 'foyer.secret'))
    await expectSentence(databaseFile, {}, `The secret of the house, ${folder}/foyer.secret, can't be read or made: EISDIR.`)
  })
})

test('a sound start opens, keeps its secret for its owner alone, and ends when it is told to', async () => {
  const { folder, databaseFile } = givenFolder()
  const { code, out, err } = await start(databaseFile, {})
  expect({ code, err }).toEqual({ code: 0, err: '' })
  expect(out).toMatch(/^Foyer is open at http:\/\/localhost:\d+\n/)
  expect(statSync(path.join(folder, 'foyer.secret')).mode & 0o777).toBe(0o600)
})
