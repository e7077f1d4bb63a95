import { createContext, lazy, useContext, useState, type ComponentType, type ReactNode } from 'react'
import { openBook, type OpenBook } from './open-book.ts'
import { editionFor, editionsWith, type Edition, type Phrasebook } from './phrasebook.ts'
import { LocaleProvider, TranslateProvider } from './use-translate.tsx'

type Load = (code: string, edition: Edition) => Promise<Phrasebook>

type Shelf = Readonly<{
  /** The language of the document. */
  code: string
  find: (code: string, edition: Edition) => OpenBook | undefined
  /** Something to render instead of a page, which suspends until the book is on the shelf. */
  waitFor: (code: string, edition: Edition) => ComponentType
}>

const ShelfContext = createContext<Shelf | null>(null)

type ShelfProps = Readonly<{
  /** The book for the address that the document was asked for with. */
  first: Phrasebook
  pathname: string
  /** How the browser gets another book, when somebody goes on to pages that need one. */
  load?: Load
  children: ReactNode
}>

/** Stands outside the router, on the server and in the browser, and holds the phrasebooks that are there. */
export function PhrasebookShelf({ first, pathname, load, children }: ShelfProps) {
  const [shelf] = useState(() => createShelf(first, editionFor(pathname), load))
  return <ShelfContext.Provider value={shelf}>{children}</ShelfContext.Provider>
}

type PageLanguageProps = Readonly<{
  /** The language that the server answered in; without one, that of the document. */
  code?: string
  pathname: string
  children: ReactNode
}>

/** Gives a page its words. While another book is on its way, React keeps showing the page before. */
export function PageLanguage({ code, pathname, children }: PageLanguageProps) {
  const shelf = useContext(ShelfContext)
  if (!shelf) throw new Error('PageLanguage needs a PhrasebookShelf above it')
  const wanted = code ?? shelf.code
  const edition = editionFor(pathname)
  const book = shelf.find(wanted, edition)
  if (!book) {
    const Wait = shelf.waitFor(wanted, edition)
    return <Wait />
  }
  return (
    <LocaleProvider value={book.locale}>
      <TranslateProvider value={book.translate}>{children}</TranslateProvider>
    </LocaleProvider>
  )
}

function createShelf(first: Phrasebook, edition: Edition, load?: Load): Shelf {
  const code = first.language.code
  const books = new Map<string, OpenBook>([[nameOf(code, edition), openBook(first)]])
  const waits = new Map<string, ComponentType>()

  const fetchBook = async (wanted: string, of: Edition) => {
    if (!load) throw new Error(`no phrasebook ${nameOf(wanted, of)}`)
    books.set(nameOf(wanted, of), openBook(await load(wanted, of)))
    return { default: Nothing }
  }
  return {
    code,
    find: (wanted, of) => editionsWith(of).map((edition) => books.get(nameOf(wanted, edition))).find(Boolean),
    waitFor: (wanted, of) => {
      const name = nameOf(wanted, of)
      const wait = waits.get(name) ?? lazy(() => fetchBook(wanted, of))
      waits.set(name, wait)
      return wait
    },
  }
}

function Nothing() {
  return null
}

function nameOf(code: string, edition: Edition): string {
  return `${code} ${edition}`
}
