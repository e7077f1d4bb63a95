import { useTranslate } from '#app/i18n/use-translate.tsx'
import { KeptCheckboxes, KeptLine, KeptRadios } from '#app/ui/kept-field.tsx'
import { accessNeeds, badgeExtras, diets, photoChoices } from '../../model.ts'
import { RequestSection } from './section.tsx'

/** Food, access, photographs, badge. */
export function YourComfort() {
  const t = useTranslate()
  return (
    <RequestSection part="comfort" heading={t('visit-new-comfort-heading')} words={t('visit-new-comfort-words')}>
      <ComfortFields />
      <KeptRadios
        name="photoChoice"
        label={t('visit-new-photos')}
        options={photoChoices.map((value) => ({
          value,
          label: t(`visit-photo-${value}`),
          description: t(`visit-photo-${value}-words`),
        }))}
      />
      <KeptCheckboxes
        name="badgeExtras"
        label={t('visit-new-badge')}
        description={t('visit-new-badge-words')}
        optional
        inline
        options={badgeExtras.map((value) => ({ value, label: t(`visit-badge-${value}`) }))}
      />
    </RequestSection>
  )
}

function ComfortFields() {
  const t = useTranslate()
  return (
    <>
      <KeptCheckboxes
        name="diet"
        label={t('visit-new-food')}
        optional
        inline
        options={diets.map((value) => ({ value, label: t(`visit-diet-${value}`) }))}
      />
      <KeptLine name="dietNote" label={t('visit-new-food-note')} optional />
      <KeptCheckboxes
        name="accessNeeds"
        label={t('visit-new-access')}
        optional
        options={accessNeeds.map((value) => ({ value, label: t(`visit-need-${value}`) }))}
      />
      <KeptLine name="accessNote" label={t('visit-new-access-note')} optional />
    </>
  )
}
