import { useLocale, useTranslate } from '#app/i18n/use-translate.tsx'
import { KeptLine } from '#app/ui/kept-field.tsx'
import { RequestSection } from './section.tsx'

/** Who asks, and how we reach them. */
export function AboutYou() {
  const t = useTranslate()
  return (
    <RequestSection part="you" heading={t('visit-new-you-heading')} words={t('visit-new-you-words')}>
      <ContactFields />
    </RequestSection>
  )
}

/** What people say of themselves: in the request, and when they put their record right. */
export function ContactFields() {
  const t = useTranslate()
  const { autonym } = useLocale()
  return (
    <>
      <KeptLine name="nameToShow" label={t('visit-new-name')} description={t('visit-new-name-words')} autoComplete="name" />
      <div className="fy-pair">
        <KeptLine name="howToSay" label={t('visit-new-how-to-say')} optional />
        <KeptLine name="pronouns" label={t('visit-new-pronouns')} optional />
      </div>
      <KeptLine name="email" type="email" label={t('visit-new-email')} description={t('visit-new-email-words')} autoComplete="email" />
      <div className="fy-pair">
        <KeptLine name="username" label={t('visit-new-username')} description={t('visit-new-username-words')} optional />
        <KeptLine name="homeWiki" label={t('visit-new-wiki')} description={t('visit-new-wiki-words')} optional />
      </div>
      <KeptLine name="affiliates" label={t('visit-new-affiliate')} description={t('visit-new-affiliate-words')} optional />
      <KeptLine name="languages" label={t('visit-new-languages')} help={t('visit-new-languages-help', autonym)} />
    </>
  )
}
