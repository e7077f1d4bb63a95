import { useTranslate } from '#app/i18n/use-translate.tsx'

/**
 * What people do not see: the form's token, a field that only programs fill in, and before all other buttons the one
 * that the Enter key presses.
 */
export function HiddenParts({ formToken }: Readonly<{ formToken: string }>) {
  const t = useTranslate()
  return (
    <div className="fy-hide" aria-hidden="true">
      <button type="submit" name="intent" value="send" tabIndex={-1}>
        {t('visit-new-submit')}
      </button>
      <input type="hidden" name="formToken" value={formToken} />
      <label>
        {t('visit-new-trap')}
        <input name="website" tabIndex={-1} autoComplete="off" />
      </label>
    </div>
  )
}
