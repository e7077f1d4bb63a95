import { type MessageKey } from '#app/i18n/translator.ts'
import { useTranslate } from '#app/i18n/use-translate.tsx'
import { Fact, Facts } from '#app/ui/facts.tsx'
import { SectionHead } from '#app/ui/heads.tsx'
import { Select } from '#app/ui/select.tsx'
import { trustChecks, type TrustCheck } from '../model.ts'
import { SmallForm, type SmallFormResult } from './small-form.tsx'
import { useWordList } from './written-part.tsx'

export type Secret = Readonly<{
  email: string | null
  phone: string | null
  diet: readonly string[]
  dietNote: string
  emergencyName: string
  emergencyPhone: string
  trustCheck: TrustCheck
}>

/** What the visitor told the liaison alone. */
export function SecretPart({ secret, addressConfirmed }: Readonly<{ secret: Secret; addressConfirmed: boolean }>) {
  const t = useTranslate()
  const words = useWordList()
  const eats = [secret.diet.length > 0 ? words.named('visits-diet', secret.diet) : '', secret.dietNote].filter(Boolean)
  return (
    <section aria-labelledby="secret" className="fy-stack fy-stack--tight">
      <SectionHead id="secret" title={t('visits-overview-secret')} />
      <Facts>
        <Fact term={t('visits-overview-email')}>
          {secret.email === null ? t('visits-overview-none') : <bdi dir="ltr">{secret.email}</bdi>}
          {!addressConfirmed && <span className="fy-warn"> {t('visits-head-unconfirmed')}</span>}
        </Fact>
        {secret.phone && (
          <Fact term={t('visits-overview-phone')}>
            <bdi dir="ltr">{secret.phone}</bdi>
          </Fact>
        )}
        {eats.length > 0 && (
          <Fact term={t('visits-overview-diet')}>
            {eats.map((text) => (
              <div key={text} dir="auto">
                {text}
              </div>
            ))}
          </Fact>
        )}
        {(secret.emergencyName || secret.emergencyPhone) && (
          <Fact term={t('visits-overview-emergency')}>
            <bdi>{secret.emergencyName}</bdi> <bdi dir="ltr">{secret.emergencyPhone}</bdi>
          </Fact>
        )}
      </Facts>
    </section>
  )
}

type CheckProps = Readonly<{ value: TrustCheck; lastResult?: SmallFormResult | undefined; action: string }>

/** How far the check by Trust & Safety is: one of four words, and no room for a reason. */
export function TrustCheckPart({ value, lastResult, action }: CheckProps) {
  const t = useTranslate()
  return (
    <section aria-labelledby="trust" className="fy-stack fy-stack--tight">
      <SectionHead id="trust" title={t('visits-overview-trust')} />
      <SmallForm action={action} intent="set-trust-check" lastResult={lastResult} label={t('visits-overview-trust-save')}>
        <Select
          name="trustCheck"
          id="trust-check"
          defaultValue={value}
          key={value}
          aria-label={t('visits-overview-trust')}
          options={trustChecks.map((check) => ({ value: check, label: t(`visits-trust-${check}` satisfies MessageKey) }))}
        />
      </SmallForm>
    </section>
  )
}
