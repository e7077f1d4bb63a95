import { type Language } from '#app/i18n/language.ts'
import { useTranslate } from '#app/i18n/use-translate.tsx'
import { Checkbox } from '#app/ui/checkbox.tsx'
import { RadioGroup } from '#app/ui/choice-group.tsx'
import { Field } from '#app/ui/field.tsx'
import { Select } from '#app/ui/select.tsx'
import { detailLevels } from '../model.ts'

export type MannerErrors = Readonly<{ level?: string; locale?: string }>

/** What stands in these fields at first. */
export type ChosenManner = Readonly<{ level?: string; locale?: string; alarms?: boolean; plain?: boolean }>

type Props = Readonly<{
  /** Begins the ids of these fields: a page has them once for each feed. */
  id: string
  languages: readonly Language[]
  chosen: ChosenManner
  errors: MannerErrors
}>

/** How much a feed says, in which language, whether it reminds, and how it is sent. */
export function FeedMannerFields({ id, languages, chosen, errors }: Props) {
  const t = useTranslate()
  return (
    <>
      <RadioGroup
        id={`${id}-level`}
        legend={t('subscriptions-level')}
        description={t('subscriptions-level-words')}
        name="level"
        defaultValue={chosen.level ?? 'first-name'}
        error={errors.level}
        options={detailLevels.map((level) => ({
          value: level,
          label: t(`subscriptions-level-${level}`),
          description: t(`subscriptions-level-${level}-example`),
        }))}
      />
      <Field id={`${id}-locale`} label={t('subscriptions-language')} error={errors.locale}>
        <Select
          name="locale"
          defaultValue={chosen.locale}
          options={languages.map(({ code, autonym: label, bcp47: lang, dir }) => ({ value: code, label, lang, dir }))}
        />
      </Field>
      <Checkbox id={`${id}-alarms`} name="alarms" label={t('subscriptions-alarms')} defaultChecked={chosen.alarms} />
      <Checkbox
        id={`${id}-plain`}
        name="plain"
        label={t('subscriptions-plain')}
        description={t('subscriptions-plain-words')}
        defaultChecked={chosen.plain}
      />
    </>
  )
}
