import { useFormat } from '#app/i18n/use-format.tsx'
import { type MessageKey } from '#app/i18n/translator.ts'
import { useTranslate } from '#app/i18n/use-translate.tsx'
import { Fact, Facts } from '#app/ui/facts.tsx'
import { SectionHead } from '#app/ui/heads.tsx'

export type Written = Readonly<{
  purpose: string
  deskNeeded: boolean
  guideInterests: readonly string[]
  arrivesBy: string
  photoChoice: string
  badgeExtras: readonly string[]
  visaLetter: boolean
  contact: Readonly<{
    howToSay: string
    pronouns: string
    username: string | null
    languages: readonly string[]
    affiliates: readonly string[]
  }>
}>

/** What the visitor comes for, in their own words. */
export function Purpose({ purpose }: Readonly<{ purpose: string }>) {
  const t = useTranslate()
  return (
    <section aria-labelledby="purpose" className="fy-stack fy-stack--tight">
      <SectionHead id="purpose" title={t('visits-overview-purpose')} />
      <p className="fy-prose fy-lines" dir="auto">
        {purpose}
      </p>
    </section>
  )
}

/** Who comes and how: the facts of a request. */
export function WrittenFacts({ written }: Readonly<{ written: Written }>) {
  const t = useTranslate()
  return (
    <section aria-labelledby="facts" className="fy-stack fy-stack--tight">
      <SectionHead id="facts" title={t('visits-overview-facts')} />
      <Facts>
        <PersonFacts contact={written.contact} />
        <WishedFacts written={written} />
      </Facts>
    </section>
  )
}

function PersonFacts({ contact }: Pick<Written, 'contact'>) {
  const t = useTranslate()
  const words = useWordList()
  return (
    <>
      <Said term={t('visits-overview-username')}>{contact.username}</Said>
      <Said term={t('visits-overview-how-to-say')}>{contact.howToSay}</Said>
      <Said term={t('visits-overview-pronouns')}>{contact.pronouns}</Said>
      <Said term={t('visits-overview-languages')}>{words.plain(contact.languages)}</Said>
      <Said term={t('visits-overview-affiliates')}>{words.plain(contact.affiliates)}</Said>
    </>
  )
}

function WishedFacts({ written }: Readonly<{ written: Written }>) {
  const t = useTranslate()
  const words = useWordList()
  const { arrivesBy } = written
  return (
    <>
      <Said term={t('visits-overview-arrives')}>{arrivesBy && t(`visits-arrives-${arrivesBy}` as MessageKey)}</Said>
      <Said term={t('visits-overview-desk')}>{t(written.deskNeeded ? 'visits-overview-yes' : 'visits-overview-no')}</Said>
      <Said term={t('visits-overview-photo')}>{t(`visits-photo-${written.photoChoice}` as MessageKey)}</Said>
      <Said term={t('visits-overview-badge')}>{words.named('visits-extra', written.badgeExtras)}</Said>
      <Said term={t('visits-overview-interests')}>{words.named('visits-interest', written.guideInterests)}</Said>
      <Said term={t('visits-overview-visa')}>{written.visaLetter && t('visits-overview-visa-wanted')}</Said>
    </>
  )
}

/** A fact, where there is one. */
function Said({ term, children }: Readonly<{ term: string; children: string | false | null }>) {
  if (!children) return null
  return (
    <Fact term={term}>
      <bdi>{children}</bdi>
    </Fact>
  )
}

/** Lists of fixed words and of what people typed, as a sentence joins them; empty for none. */
export function useWordList() {
  const t = useTranslate()
  const format = useFormat()
  return {
    named: (family: string, words: readonly string[]) => format.list(words.map((word) => t(`${family}-${word}` as MessageKey))),
    plain: (words: readonly string[]) => format.list(words),
  }
}
