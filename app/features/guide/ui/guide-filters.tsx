import { useFormat } from '#app/i18n/use-format.tsx'
import { useTranslate } from '#app/i18n/use-translate.tsx'
import { Button } from '#app/ui/button.tsx'
import { Checkbox } from '#app/ui/checkbox.tsx'
import { Field } from '#app/ui/field.tsx'
import { Select } from '#app/ui/select.tsx'
import { TextInput } from '#app/ui/text-input.tsx'
import { placeCategories, placeDiets } from '../model.ts'
import { walkChoices, type GuideFilters } from '../schema/filters.ts'

/** What to look for, as a plain form: the address says what is shown. */
export function GuideFiltersForm({ filters }: { filters: GuideFilters }) {
  const t = useTranslate()
  const choices = useChoices()
  return (
    <form className="fy-filters fy-filters--line" role="search" aria-label={t('guide-filters')}>
      <div className="fy-grow">
        <Field id="q" label={t('guide-search')}>
          <TextInput type="search" name="q" defaultValue={filters.q} dir="auto" />
        </Field>
      </div>
      <Field id="kind" label={t('guide-kind')}>
        <Select name="kind" defaultValue={filters.kind} options={choices.kind} />
      </Field>
      <Field id="walk" label={t('guide-walk')}>
        <Select name="walk" defaultValue={String(filters.walk)} options={choices.walk} />
      </Field>
      <Field id="open" label={t('guide-open')}>
        <Select name="open" defaultValue={filters.open} options={choices.open} />
      </Field>
      <Field id="diet" label={t('guide-diet')}>
        <Select name="diet" defaultValue={filters.diet} options={choices.diet} />
      </Field>
      <Checkbox id="stepFree" name="stepFree" label={t('guide-step-free')} defaultChecked={filters.stepFree} />
      <Button type="submit" action="progressive">
        {t('guide-show')}
      </Button>
    </form>
  )
}

function useChoices() {
  const t = useTranslate()
  const format = useFormat()
  return {
    kind: [
      { value: '', label: t('guide-kind-all') },
      ...placeCategories.map((kind) => ({ value: kind, label: t(`guide-kind-${kind}`) })),
    ],
    walk: [
      ...walkChoices.map((minutes) => ({
        value: String(minutes),
        label: t('guide-walk-up-to', format.duration(minutes)),
      })),
      { value: '0', label: t('guide-walk-all') },
    ],
    open: [
      { value: '', label: t('guide-open-any') },
      { value: 'now', label: t('guide-open-now') },
    ],
    diet: [
      { value: '', label: t('guide-diet-any') },
      ...placeDiets.map((diet) => ({ value: diet, label: t(`guide-diet-${dashed(diet)}`) })),
    ],
  }
}

/** Keys of messages have dashes where the data has an underscore. */
export function dashed(diet: (typeof placeDiets)[number]) {
  return diet === 'gluten_free' ? 'gluten-free' : diet
}
