import { type MouseEvent } from 'react'
import { useLocale } from '#app/i18n/use-translate.tsx'
import { buttonClass } from './button-class.ts'

export type LanguageChoice = Readonly<{
  /** The page to come back to, with its query. */
  to: string
  /** Changes the language without a round trip, where the page can. */
  onChoose?: (code: string) => void
}>

/** A button for each language; without script the form sets the cookie and comes back. */
export function LanguageChoices({ to, onChoose, className }: LanguageChoice & Readonly<{ className: string }>) {
  const { code: current, languages } = useLocale()
  const choose = (event: MouseEvent<HTMLButtonElement>) => {
    if (!onChoose) return
    event.preventDefault()
    onChoose(event.currentTarget.value)
  }
  return (
    <form method="post" action="/language" className={className}>
      <input type="hidden" name="to" value={to} />
      {languages.map(({ code, autonym, bcp47, dir }) => (
        <button
          key={code}
          type="submit"
          name="lang"
          value={code}
          lang={bcp47}
          dir={dir}
          aria-current={code === current ? 'true' : undefined}
          className={buttonClass({ weight: 'quiet' })}
          onClick={choose}
        >
          {autonym}
        </button>
      ))}
    </form>
  )
}
