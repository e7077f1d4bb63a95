import { type ReactNode } from 'react'
import { useFormat } from '#app/i18n/use-format.tsx'
import { useLanguageName } from '#app/i18n/use-language-name.ts'
import { useTranslate } from '#app/i18n/use-translate.tsx'
import { Fact, Facts } from '#app/ui/facts.tsx'
import { SectionHead } from '#app/ui/heads.tsx'
import { InfoChip, type ChipStatus } from '#app/ui/info-chip.tsx'

export type ShownRecord = Readonly<{
  username: string | null
  languages: readonly string[]
  affiliates: readonly string[]
  canHelpWith: readonly string[]
  wantsHelpWith: readonly string[]
  metThrough: string
  locale: string
}>

type Secret = Readonly<{
  email: string | null
  phone: string | null
  agreedToStayAt: string | null
  reviewOn: string | null
  /** When the agreement ends for want of an answer, once they were asked again. */
  ends: string | null
}>

type Props = Readonly<{
  record: ShownRecord
  hostLastTime: string | null
  /** Null for those to whom mail address and telephone are not shown. */
  secret: Secret | null
  timeZone: string
}>

/** What is known of somebody: what they can and want, and their record. */
export function ContactRecord({ record, hostLastTime, secret, timeZone }: Props) {
  const t = useTranslate()
  return (
    <>
      <Words title={t('contacts-can-help')} words={record.canHelpWith} status="progressive" />
      <Words title={t('contacts-wants-help')} words={record.wantsHelpWith} status="notice" />
      <section className="fy-stack fy-stack--tight">
        <SectionHead title={t('contacts-record')} />
        <Facts>
          <Known term={t('contacts-field-username')}>{record.username && <WikimediaUser name={record.username} />}</Known>
          <Known term={t('contacts-field-languages')}>{listed(record.languages)}</Known>
          <Known term={t('contacts-field-affiliates')}>{listed(record.affiliates)}</Known>
          <Known term={t('contacts-host-last-time')}>{hostLastTime && <bdi>{hostLastTime}</bdi>}</Known>
          <Known term={t('contacts-field-met-through')}>{record.metThrough && <bdi>{record.metThrough}</bdi>}</Known>
          {secret && <SecretFacts secret={secret} locale={record.locale} timeZone={timeZone} />}
        </Facts>
      </section>
    </>
  )
}

type SecretProps = Readonly<{ secret: Secret; locale: string; timeZone: string }>

function useConsent({ agreedToStayAt, reviewOn, ends }: Secret, timeZone: string): string {
  const t = useTranslate()
  const format = useFormat()
  if (agreedToStayAt === null) return t('contacts-consent-none')
  const since = format.date(agreedToStayAt, timeZone)
  if (ends) return t('contacts-consent-asked', since, format.date(ends, timeZone))
  return t('contacts-consent-given', since, reviewOn ? format.date(reviewOn) : '')
}

function SecretFacts({ secret, locale, timeZone }: SecretProps) {
  const t = useTranslate()
  const language = useLanguageName(locale)
  const { email, phone } = secret
  return (
    <>
      <Known term={t('contacts-field-email')}>{email && <bdi dir="ltr">{email}</bdi>}</Known>
      <Known term={t('contacts-field-phone')}>{phone && <bdi dir="ltr">{phone}</bdi>}</Known>
      <Known term={t('contacts-field-locale')}>{language}</Known>
      <Fact term={t('contacts-consent')}>{useConsent(secret, timeZone)}</Fact>
    </>
  )
}

function Known({ term, children }: Readonly<{ term: string; children: ReactNode }>) {
  return children ? <Fact term={term}>{children}</Fact> : null
}

function listed(words: readonly string[]): ReactNode {
  if (words.length === 0) return null
  return words.map((word, index) => (
    <span key={word}>
      {index > 0 && ' · '}
      <bdi>{word}</bdi>
    </span>
  ))
}

function WikimediaUser({ name }: Readonly<{ name: string }>) {
  const address = `https://meta.wikimedia.org/wiki/Special:CentralAuth/${encodeURIComponent(name.replaceAll(' ', '_'))}`
  return (
    <a href={address} rel="noreferrer">
      <bdi>{name}</bdi>
    </a>
  )
}

function Words({ title, words, status }: Readonly<{ title: string; words: readonly string[]; status: ChipStatus }>) {
  if (words.length === 0) return null
  return (
    <section className="fy-stack fy-stack--tight">
      <SectionHead title={title} />
      <p className="fy-cluster">
        {words.map((word) => (
          <InfoChip key={word} status={status}>
            <bdi>{word}</bdi>
          </InfoChip>
        ))}
      </p>
    </section>
  )
}
