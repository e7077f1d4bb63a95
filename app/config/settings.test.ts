import { describe, expect, test } from 'vitest'
import { readSettings, SettingsError } from './settings.server.ts'

function sentencesFor(source: Record<string, string>): readonly string[] {
  try {
    readSettings(source)
  } catch (error) {
    if (error instanceof SettingsError) return error.sentences
    throw error
  }
  return []
}

const port = 'PORT must be between 0 and 65535.'
const origin = 'ORIGIN must be an address such as https://foyer.example.org, without a path.'
const database = 'DATABASE_URL must be a file address, such as file:./data/foyer.db.'
const smtp = 'SMTP_URL must be an address such as smtps://user:password@mail.example.org:465.'
const mailFrom = 'MAIL_FROM must be a mail address, such as foyer@example.org.'
const secret = 'SESSION_SECRET must have at least 32 characters.'
const proxies = 'TRUSTED_PROXIES must be between 0 and 10.'
const logLevel = 'LOG_LEVEL must be silent, error or info.'

const mailSecret =
  'INCOMING_MAIL_SECRET must have at least 32 characters: letters, digits and signs without blanks.'
const mailServer = 'INCOMING_MAIL_SERVER must be the name in its Authentication-Results, such as mx.example.org.'

describe('readSettings', () => {
  test.each([
    ['INCOMING_MAIL_SECRET', 'short', mailSecret],
    ['INCOMING_MAIL_SECRET', 'a secret with blanks in it, forty letters', mailSecret],
    ['INCOMING_MAIL_SERVER', 'mx.example.org; dmarc=pass', mailServer],
    ['PORT', 'many', 'PORT must be a number, such as 3000.'],
    ['PORT', ' ', 'PORT must be a number, such as 3000.'],
    ['PORT', '0x1f', 'PORT must be a number, such as 3000.'],
    ['PORT', '3000.5', 'PORT must be a whole number.'],
    ['PORT', '-1', port],
    ['PORT', '65536', port],
    ['ORIGIN', 'foyer.example.org', origin],
    ['ORIGIN', 'ftp://foyer.example.org', origin],
    ['ORIGIN', 'https://foyer.example.org/visits', origin],
    ['ORIGIN', 'https://foyer.example.org/?a=1', origin],
    ['ORIGIN', 'https://foyer.example.org/#a', origin],
    ['ORIGIN', 'https://somebody@foyer.example.org', origin],
    ['DATABASE_URL', './data/foyer.db', database],
    ['DATABASE_URL', 'file:', database],
    ['SMTP_URL', 'mail.example.org', smtp],
    ['SMTP_URL', 'https://mail.example.org', smtp],
    ['SMTP_URL', 'smtp://', smtp],
    ['MAIL_FROM', 'Foyer', mailFrom],
    ['MAIL_FROM', 'Foyer <foyer@example.org>', mailFrom],
    ['SESSION_SECRET', 'a'.repeat(31), secret],
    ['TRUSTED_PROXIES', 'one', 'TRUSTED_PROXIES must be the number of proxies in front, such as 1.'],
    ['TRUSTED_PROXIES', ' ', 'TRUSTED_PROXIES must be the number of proxies in front, such as 1.'],
    ['TRUSTED_PROXIES', '0.5', 'TRUSTED_PROXIES must be a whole number.'],
    ['TRUSTED_PROXIES', '-1', proxies],
    ['TRUSTED_PROXIES', '11', proxies],
    ['LOG_LEVEL', 'debug', logLevel],
  ])('%s=%s is one fault with one sentence', (name, value, sentence) => {
    expect(sentencesFor({ [name]: value })).toEqual([sentence])
  })

  test('names each of several faults', () => {
    expect(sentencesFor({ PORT: '65536', LOG_LEVEL: 'debug' })).toEqual([port, logLevel])
  })

  test('takes the defaults for what is left out or empty', () => {
    expect(readSettings({ PORT: '', SMTP_URL: '' })).toMatchObject({
      port: 3000,
      host: '127.0.0.1',
      origin: 'http://localhost:3000',
      originIsDefault: true,
      smtpUrl: null,
      mailFrom: 'foyer@example.org',
      sessionSecret: null,
      trustedProxies: 0,
      logLevel: 'info',
    })
  })

  test.each([
    ['0', 0],
    ['65535', 65535],
  ])('takes the port %s', (text, number) => {
    expect(readSettings({ PORT: text }).port).toBe(number)
  })

  test('reads the origin without a closing slash, and says that it was given', () => {
    expect(readSettings({ ORIGIN: 'https://foyer.example.org/' })).toMatchObject({
      origin: 'https://foyer.example.org',
      originIsDefault: false,
    })
  })

  test('keeps mail in a folder beside the database', () => {
    const { databaseFile, mailFolder } = readSettings({ DATABASE_URL: 'file:/srv/foyer/house.db?mode=rwc' })
    expect({ databaseFile, mailFolder }).toEqual({
      databaseFile: '/srv/foyer/house.db',
      mailFolder: '/srv/foyer/house.mail',
    })
  })
})
