import { type MouseEvent } from 'react'
import { buttonClass } from './button-class.ts'

export type Language = Readonly<{
  /** Code the cookie holds. */
  locale: string
  /** The language's name in itself. */
  autonym: string
  bcp47: string
  dir: 'ltr' | 'rtl'
}>

export type LanguageChoice = Readonly<{
  languages: readonly Language[]
  current: string
  /** The page to come back to, with its query. */
  to: string
  /** Changes the language without a round trip, where the page can. */
  onChoose?: (locale: string) => void
}>

/** A button for each language; without script the form sets the cookie and comes back. */
export function LanguageChoices({ languages, current, to, onChoose, className }: LanguageChoice & { className: string }) {
  const choose = (event: MouseEvent<HTMLButtonElement>) => {
    if (!onChoose) return
    event.preventDefault()
    onChoose(event.currentTarget.value)
  }
  return (
    <form method="post" action="/language" className={className}>
      <input type="hidden" name="to" value={to} />
      {languages.map(({ locale, autonym, bcp47, dir }) => (
        <button
          key={locale}
          type="submit"
          name="lang"
          value={locale}
          lang={bcp47}
          dir={dir}
          aria-current={locale === current ? 'true' : undefined}
          className={buttonClass({ weight: 'quiet' })}
          onClick={choose}
        >
          {autonym}
        </button>
      ))}
    </form>
  )
}
