import { type BrowserContext, type Page } from 'playwright-core'

type Shifted = typeof globalThis & { clockShift?: number }

/** A clock in this browser that runs, and stands wrong by so much; before a page of it is opened. */
export async function shiftClock(context: BrowserContext, ms: number): Promise<void> {
  await context.addInitScript(wrongClock, ms)
}

/** Puts the clock of an open page, whose clock was shifted before, to another difference. */
export async function setClockShift(page: Page, ms: number): Promise<void> {
  await page.evaluate((shift) => {
    ;(globalThis as Shifted).clockShift = shift
  }, ms)
}

/** Runs in the browser, before anything else does. */
function wrongClock(ms: number): void {
  const here = globalThis as Shifted
  const isFirst = here.clockShift === undefined
  here.clockShift = ms
  if (!isFirst) return
  const Right = Date
  const now = () => Right.now() + (here.clockShift ?? 0)
  here.Date = new Proxy(Right, {
    construct: (_, words: unknown[]) => new Right(...((words.length === 0 ? [now()] : words) as [number])),
    get: (target, name) => (name === 'now' ? now : (Reflect.get(target, name) as unknown)),
  })
}
