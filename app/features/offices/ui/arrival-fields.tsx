import { useTranslate } from '#app/i18n/use-translate.tsx'
import { KeptLine, KeptParagraph } from '#app/ui/kept-field.tsx'

/** How one reaches an office, gets in and gets online. */
export function ArrivalFields() {
  const t = useTranslate()
  return (
    <>
      <KeptLine name="contactEmail" type="email" label={t('offices-contact-email')} description={t('offices-contact-email-help')} />
      <KeptLine name="phone" type="tel" optional label={t('offices-phone')} />
      <KeptParagraph name="arrivalNote" optional label={t('offices-arrival-note')} description={t('offices-arrival-note-help')} />
      <div className="fy-grid fy-grid--fit">
        <KeptLine name="wifiName" optional label={t('offices-wifi-name')} dir="ltr" autoComplete="off" />
        <KeptLine name="wifiPassword" optional label={t('offices-wifi-password')} dir="ltr" autoComplete="off" />
      </div>
    </>
  )
}
