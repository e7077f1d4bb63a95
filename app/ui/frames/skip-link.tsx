import { useTranslate } from '#app/i18n/use-translate.tsx'

/** First thing in every frame; the frame's main has the id `main`. */
export function SkipLink() {
  const t = useTranslate()
  return (
    <a className="fy-skip" href="#main">
      {t('ui-frame-skip')}
    </a>
  )
}
