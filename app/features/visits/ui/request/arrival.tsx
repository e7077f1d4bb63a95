import { useTranslate } from '#app/i18n/use-translate.tsx'
import { fieldId } from '#app/lib/kept-form.ts'
import { Checkbox } from '#app/ui/checkbox.tsx'
import { FieldSet } from '#app/ui/field-set.tsx'
import { KeptLine, KeptSelect, useKept } from '#app/ui/kept-field.tsx'
import { waysToArrive } from '../../model.ts'
import { RequestSection } from './section.tsx'

/** The way here, the letter for a visa, whom to call when something happens. */
export function GettingHere() {
  const t = useTranslate()
  const visa = useKept('visaLetter')
  const ways = waysToArrive.map((value) => ({ value, label: t(`visit-arrive-${value}`) }))
  return (
    <RequestSection part="arrival" heading={t('visit-new-arrival-heading')} words={t('visit-new-arrival-words')}>
      <KeptSelect
        name="arrivesBy"
        label={t('visit-new-arrive')}
        optional
        options={[{ value: '', label: t('visit-new-arrive-none') }, ...ways]}
      />
      <FieldSet id={fieldId('visaLetter')} legend={t('visit-new-visa')} error={visa.error}>
        <Checkbox
          id={`${fieldId('visaLetter')}-on`}
          name="visaLetter"
          label={t('visit-new-visa-need')}
          description={t('visit-new-visa-words')}
          defaultChecked={visa.all.includes('on')}
        />
      </FieldSet>
      <div className="fy-pair">
        <KeptLine name="emergencyName" label={t('visit-new-emergency')} help={t('visit-new-emergency-words')} optional autoComplete="off" />
        <KeptLine
          name="emergencyPhone"
          type="tel"
          label={t('visit-new-emergency-phone')}
          help={t('visit-new-emergency-phone-words')}
          optional
          autoComplete="off"
        />
      </div>
    </RequestSection>
  )
}
