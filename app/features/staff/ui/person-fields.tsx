import { useLocale, useTranslate } from '#app/i18n/use-translate.tsx'
import { KeptLine, KeptSelect } from '#app/ui/kept-field.tsx'
import { useDayLabels, WeekHours } from '#app/ui/week-hours.tsx'

/** What the fields about a person are called. */
export function usePersonLabels(): Readonly<Record<string, string>> {
  const t = useTranslate()
  const hours = useDayLabels()
  return {
    name: t('staff-name'),
    howToSay: t('staff-how-to-say'),
    email: t('staff-email'),
    title: t('staff-title'),
    teamId: t('staff-team'),
    topics: t('staff-topics'),
    languages: t('staff-languages'),
    locale: t('staff-locale'),
    weeklyVisitLimit: t('staff-weekly-limit'),
    ...hours,
    roles: t('staff-roles'),
    team: t('staff-team-name'),
  }
}

type Props = Readonly<{ teams: readonly Readonly<{ id: string; name: string }>[] }>

/** Who somebody of the staff is, what people can ask them, and when. */
export function PersonFields({ teams }: Props) {
  const t = useTranslate()
  const { languages } = useLocale()
  const named = teams.map(({ id, name }) => ({ value: id, label: name }))
  const ofTeams = [{ value: '', label: t('staff-no-team') }, ...named]
  const ofLanguages = languages.map(({ code, autonym, bcp47, dir }) => {
    return { value: code, label: autonym, lang: bcp47, dir }
  })
  return (
    <>
      <KeptLine name="name" label={t('staff-name')} autoComplete="off" />
      <KeptLine name="howToSay" optional label={t('staff-how-to-say')} description={t('staff-how-to-say-help')} autoComplete="off" />
      <KeptLine name="email" type="email" label={t('staff-email')} description={t('staff-email-help')} autoComplete="off" />
      <KeptLine name="title" optional label={t('staff-title')} autoComplete="off" />
      <KeptSelect name="teamId" label={t('staff-team')} options={ofTeams} />
      <KeptLine name="topics" optional label={t('staff-topics')} description={t('staff-topics-help')} autoComplete="off" />
      <KeptLine name="languages" optional label={t('staff-languages')} description={t('staff-languages-help')} dir="ltr" autoComplete="off" />
      <KeptSelect name="locale" label={t('staff-locale')} options={ofLanguages} />
      <KeptLine
        name="weeklyVisitLimit"
        optional
        label={t('staff-weekly-limit')}
        description={t('staff-weekly-limit-help')}
        inputMode="numeric"
        dir="ltr"
        autoComplete="off"
      />
      <WeekHours legend={t('staff-hours')} help={t('staff-hours-help')} />
    </>
  )
}
