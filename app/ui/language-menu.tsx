import { useLocale, useTranslate } from '#app/i18n/use-translate.tsx'
import { Icon } from './icon.tsx'
import { LanguageChoices, type LanguageChoice } from './language-choices.tsx'

/** The present language, and the others behind it. Opens and closes without script. */
export function LanguageMenu(choice: LanguageChoice) {
  const t = useTranslate()
  const present = useLocale()
  return (
    <>
      <button type="button" className="fy-top__lang" {...{ popovertarget: 'languages' }}>
        <Icon name="language" />
        <span className="fy-hide">{t('ui-language-menu')}</span>{' '}
        <span lang={present.bcp47}>{present.autonym}</span>
      </button>
      <div className="fy-menu-sheet" id="languages" {...{ popover: 'auto' }}>
        <LanguageChoices {...choice} className="fy-menu-list" />
      </div>
    </>
  )
}
