import { flushSync } from 'react-dom'
import { createRoot } from 'react-dom/client'
import { type OpenBook } from '#app/i18n/open-book.ts'
import { type Sheets, turnTo } from './languages.ts'
import { EyeProvider } from './camera-pane.tsx'
import { createDeeds } from './deeds.ts'
import { openEye, type Eye } from './eye.ts'
import { awaitsCode } from '../status.ts'
import { createKiosk, type Kiosk } from './kiosk.ts'
import { clearPlainPages } from './plain-pages.ts'
import { problemOnPage } from './problem-words.ts'
import { openStore, type Store } from './store.ts'
import { createSync } from './sync.ts'
import { TabletApp, type Place } from './tablet-app.tsx'
import { takeForms, takeScans } from './take-forms.ts'
import { watchHost } from './watch-host.ts'
import { keepScanning, keepShell, renewWhenIdle, type Named } from './worker.ts'

/** What the server wrote on the script of this program. */
type Known = Named & Readonly<{ pathname: string; place: Place; sheets: Sheets }>

/** Takes over from the welcome page, where the browser can keep what happens; anywhere else the server's pages do the work. */
export async function startTablet(): Promise<void> {
  const script = document.querySelector<HTMLElement>('script[data-tablet]')
  const known = JSON.parse(script?.dataset.tablet ?? '{}') as Known
  const store = await storeFor(known.pathname)
  const book = store && (await firstBook(known.sheets))
  if (store && book) await takeOver(store, known, book)
  else clearPlainPages()
  document.documentElement.dataset.tablet = book ? 'awake' : 'plain'
}

/** The tablet's storage; null where there is none to trust, and on pages that the server made for somebody. */
async function storeFor(pathname: string): Promise<Store | null> {
  return isAble() && /^\/kiosk\/?$/.test(pathname) ? openStore().catch(() => null) : null
}

/** The words that were asked for, or those of the document, or English. */
async function firstBook(sheets: Sheets): Promise<OpenBook | null> {
  const asked = new URLSearchParams(location.search).get('uselang')
  const wanted = asked ?? document.documentElement.dataset.language ?? 'en'
  return (await turnTo(wanted, sheets)) ?? turnTo('en', sheets)
}

function isAble(): boolean {
  return window.isSecureContext && 'indexedDB' in window && 'subtle' in crypto
}

async function takeOver(store: Store, { sheets, place, files, threads }: Known, book: OpenBook): Promise<void> {
  const problem = problemOnPage(book.translate)
  const kiosk: Kiosk = createKiosk({
    book,
    problem,
    turnTo: (code) => turnTo(code, sheets),
    deeds: (effect) => deeds(effect),
  })
  const sync = createSync(store, {
    onStatus: (status) => {
      kiosk.setStatus(status)
      renewWhenIdle(status, kiosk.view().state, files[0])
    },
    onTaken: (ids) => kiosk.take({ kind: 'taken', ids }),
  })
  const deeds = createDeeds({ store, sync, place, language: () => kiosk.view().chosen })
  await sync.wakeUp()
  mount(kiosk, eyeOf(kiosk, { files, threads }), place)
  sync.start()
  watchHost(kiosk)
  soundAfterTouch(kiosk)
  void navigator.storage?.persist?.()
  void keepShell(files).then((isKept) => {
    if (isKept) document.documentElement.dataset.kept = ''
  })
}

/** Browsers let nothing be heard before somebody touched the page; a tablet that cannot sound is as good. */
function soundAfterTouch(kiosk: Kiosk): void {
  const begun = new AbortController()
  const begin = () => {
    begun.abort()
    void import('./sounds.ts').then(({ beginSounds }) => beginSounds(kiosk)).catch(() => undefined)
  }
  for (const touch of ['pointerdown', 'keydown']) window.addEventListener(touch, begin, { signal: begun.signal })
}

/** What the camera reads is shown to the tablet like what is typed, wherever a code is asked for. */
function eyeOf(kiosk: Kiosk, named: Named): Eye {
  return openEye({
    onCode: (text) => kiosk.take({ kind: 'shown', text }),
    isAwaited: () => {
      const { state, status } = kiosk.view()
      return !status.revoked && awaitsCode(state)
    },
    onOpen: () =>
      void keepScanning(named).then((isKept) => {
        if (isKept) document.documentElement.dataset.scans = ''
      }),
  })
}

/** The page that the server made stands until ours is drawn; what was typed into it goes along. */
function mount(kiosk: Kiosk, eye: Eye, place: Place): void {
  const before = document.querySelector('.fy-kiosk')
  const typed = before?.querySelector<HTMLInputElement>('#code')?.value ?? ''
  const box = document.createElement('div')
  const app = <TabletApp kiosk={kiosk} place={place} />
  flushSync(() => createRoot(box).render(<EyeProvider value={eye}>{app}</EyeProvider>))
  before?.replaceWith(box)
  stayHere(kiosk)
  const code = box.querySelector<HTMLInputElement>('#code')
  if (code) code.value = typed
  code?.focus()
  takeForms(box, kiosk)
  takeScans(kiosk)
}

/** Back, wherever from, is the welcome: nobody sees what the last person saw, and nobody leaves the tablet. */
function stayHere(kiosk: Kiosk): void {
  history.replaceState(null, '', '/kiosk')
  history.pushState(null, '', '/kiosk')
  window.addEventListener('popstate', () => {
    history.pushState(null, '', '/kiosk')
    kiosk.take({ kind: 'reset' })
  })
}
