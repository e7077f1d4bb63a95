import { openBook, type OpenBook } from '#app/i18n/open-book.ts'
import { loadTabletWords } from '#app/i18n/load-tablet-words.client.ts'

export type Sheets = Readonly<{ ltr: string; rtl: string }>

/** Opens the words of a language and turns the document to it; null for one that the tablet does not speak. */
export async function turnTo(code: string, sheets: Sheets): Promise<OpenBook | null> {
  const words = await loadTabletWords(code)
  if (!words) return null
  const book = openBook(words)
  const { bcp47, dir } = book.locale
  const html = document.documentElement
  if (html.dir !== dir) await wear(sheets[dir])
  Object.assign(html, { lang: bcp47, dir })
  html.dataset.language = code
  return book
}

/** Puts the other style sheet on; the one before goes when it is there, so that nothing stands unstyled. */
async function wear(href: string): Promise<void> {
  const before = document.querySelector('link[rel=stylesheet]')
  const link = document.createElement('link')
  await new Promise<void>((resolve) => {
    Object.assign(link, { rel: 'stylesheet', href, onload: () => resolve(), onerror: () => resolve() })
    document.head.append(link)
  })
  before?.remove()
}
