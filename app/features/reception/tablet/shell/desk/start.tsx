import { createRoot } from 'react-dom/client'
import { LocaleProvider, TranslateProvider } from '#app/i18n/use-translate.tsx'
import { loadDeskWords } from '#app/i18n/load-desk-words.client.ts'
import { openBook, type OpenBook } from '#app/i18n/open-book.ts'
import { DeskApp } from './desk-app.tsx'
import { createDesk, isBack, type Desk } from './desk.ts'
import { noOutbox, openDeskOutbox } from './outbox.ts'
import { startDeskSync } from './sync.ts'

/** The desk without a network: drawn from what lies in this browser, until the house answers again. */
export async function startDesk(): Promise<void> {
  const box = document.getElementById('desk')
  const book = await openWords(document.documentElement.dataset.language ?? 'en')
  if (!box || !book || location.pathname === '/desk/offline') return
  const outbox = await openDeskOutbox().catch(() => noOutbox)
  const desk = createDesk(outbox)
  await desk.look()
  await takeSent(desk)
  draw(box, book, desk)
  const again = startDeskSync(outbox, async (verdict) => {
    await desk.hear(verdict)
    if (isBack(desk.view()) && !isTyped()) goBack()
  })
  takeForms(box, desk, again)
}

async function openWords(code: string): Promise<OpenBook | null> {
  const words = (await loadDeskWords(code)) ?? (await loadDeskWords('en'))
  return words && openBook(words)
}

function draw(box: HTMLElement, book: OpenBook, desk: Desk): void {
  createRoot(box).render(
    <LocaleProvider value={book.locale}>
      <TranslateProvider value={book.translate}>
        <DeskApp desk={desk} />
      </TranslateProvider>
    </LocaleProvider>,
  )
  document.documentElement.dataset.desk = 'awake'
}

/** A form that did not reach the house: the service worker wrote it into the address. */
async function takeSent(desk: Desk): Promise<void> {
  const query = new URLSearchParams(location.search)
  const sent = query.get('kept-form')
  if (sent === null) return
  await desk.take(Object.fromEntries(new URLSearchParams(sent)))
  history.replaceState(null, '', location.pathname)
}

/** What without this program goes to the house is written down here. Links and searches open pages, as ever. */
function takeForms(box: HTMLElement, desk: Desk, again: () => void): void {
  let isBusy = false
  const take = async (form: HTMLFormElement) => {
    const fields = [...new FormData(form)].filter((field): field is [string, string] => typeof field[1] === 'string')
    isBusy = true
    const isKept = await desk.take(Object.fromEntries(fields)).finally(() => (isBusy = false))
    if (isKept) again()
    if (isKept && form.dataset.then) location.assign(form.dataset.then)
  }
  box.addEventListener('submit', (event) => {
    const form = event.target as HTMLFormElement
    if (form.method !== 'post') return
    event.preventDefault()
    if (!isBusy) void take(form)
  })
}

function isTyped(): boolean {
  return [...document.querySelectorAll('input')].some(({ type, value, defaultValue }) => type !== 'hidden' && value !== defaultValue)
}

const betweenMs = 30_000

/** To the house's own page. Not again and again, for a house may answer programs and have no pages. */
function goBack(): void {
  const last = Number(sessionStorage.getItem('desk-back') ?? 0)
  if (Date.now() - last < betweenMs) return
  sessionStorage.setItem('desk-back', String(Date.now()))
  navigator.serviceWorker.controller?.postMessage({ kind: 'back' })
  location.reload()
}
