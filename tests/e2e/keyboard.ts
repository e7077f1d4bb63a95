import { type Page } from 'playwright-core'
import { atRest } from './browser.ts'

/**
 * Moves the focus by Tab until it stands on the element with this accessible name (and role, if given), as somebody
 * without a mouse would, once it is there and the page at rest; fails after 200 steps.
 */
export async function tabTo(page: Page, name: string | RegExp, role?: string): Promise<void> {
  const target = role
    ? page.getByRole(role as 'button', { name })
    : page.getByLabel(name).or(page.getByText(name))
  await target.first().waitFor({ state: 'attached' })
  await atRest(page)
  for (let step = 0; step < 200; step++) {
    await page.keyboard.press('Tab')
    const focused = await target.evaluateAll((elements) =>
      elements.some(
        (element) => element === document.activeElement || element.contains(document.activeElement),
      ),
    )
    if (focused) return
  }
  throw new Error(`the focus never came to ${String(name)}`)
}

/** Tabs to a field and types into it. */
export async function typeInto(page: Page, label: string | RegExp, text: string): Promise<void> {
  await tabTo(page, label, undefined)
  await page.keyboard.type(text)
}

/** Tabs to a button or link and presses Enter. */
export async function press(
  page: Page,
  name: string | RegExp,
  role: 'button' | 'link' = 'button',
): Promise<void> {
  await tabTo(page, name, role)
  await page.keyboard.press('Enter')
}
