const idleMs = 45_000

/** Where the pages of the server do the work, whoever goes away is forgotten all the same: after a while without a touch. */
export function clearPlainPages(): void {
  let timer = 0
  const again = () => {
    clearTimeout(timer)
    timer = window.setTimeout(() => document.querySelector<HTMLFormElement>('form[action="/kiosk/reset"]')?.requestSubmit(), idleMs)
  }
  for (const touch of ['pointerdown', 'keydown', 'input', 'scroll']) window.addEventListener(touch, again, { passive: true })
  if (!/^\/kiosk\/?$/.test(location.pathname)) again()
}
