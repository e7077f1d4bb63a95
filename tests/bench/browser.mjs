import { existsSync } from 'node:fs'
import { chromium } from 'playwright-core'

const flags = ['--no-sandbox', '--disable-gpu', '--disable-background-networking']

export function openBrowser(moreFlags = []) {
  const places = [process.env.CHROMIUM_PATH, '/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome']
  const executablePath = places.find((place) => place && existsSync(place))
  if (!executablePath) throw new Error('There is no Chromium: install it, or name it in CHROMIUM_PATH.')
  return chromium.launch({ executablePath, args: [...flags, ...moreFlags] })
}
