import { type ReactNode } from 'react'
import { useFormat } from '#app/i18n/use-format.tsx'
import { useLocale, useTranslate } from '#app/i18n/use-translate.tsx'
import { ButtonLink } from '#app/ui/button-link.tsx'
import { Row, Rows } from '#app/ui/rows.tsx'
import { agreementKinds, type AgreementKind } from '../model.ts'

type Version = Readonly<{
  id: string
  kind: AgreementKind
  version: number
  publishedAt: string
  retiredAt: string | null
  texts: readonly Readonly<{ locale: string; title: string }>[]
  signatures: number
}>

type Props = Readonly<{
  texts: readonly Version[]
  timeZone: string
  /** What takes a text out of force. */
  retire: (kind: AgreementKind) => ReactNode
}>

/** What visitors agree to: a row for each text, with the version in force and those before it. */
export function TextList({ texts, timeZone, retire }: Props) {
  const t = useTranslate()
  return (
    <Rows shape="plain">
      {agreementKinds.map((kind) => {
        const versions = texts.filter((text) => text.kind === kind)
        const name = t(`reception-text-${kind}`)
        const isInForce = versions.some(({ retiredAt }) => retiredAt === null)
        const write = (
          <div className="fy-cluster">
          <ButtonLink href={`/admin/texts?write=${kind}#sheet`} label={t('reception-text-write', name)}>
            {t('reception-text-write-short')}
          </ButtonLink>
          {isInForce && retire(kind)}
          </div>
        )
        return (
          <Row key={kind} act={write}>
            <strong>{name}</strong>
            {versions.length === 0 && <p className="fy-dim">{t('reception-text-none')}</p>}
            {versions.map((version) => (
              <VersionLine key={version.id} version={version} timeZone={timeZone} />
            ))}
          </Row>
        )
      })}
    </Rows>
  )
}

function VersionLine({ version, timeZone }: Readonly<{ version: Version; timeZone: string }>) {
  const t = useTranslate()
  const format = useFormat()
  const known = useLocale().languages
  const nameOf = (code: string) => known.find((language) => language.code === code)?.autonym ?? code
  const languages = format.list(version.texts.map(({ locale }) => nameOf(locale)))
  const published = format.date(version.publishedAt, timeZone)
  return (
    <p className={version.retiredAt === null ? undefined : 'fy-dim'}>
      {t(version.retiredAt === null ? 'reception-text-in-force' : 'reception-text-retired', version.version, published, languages)}{' '}
      {t('reception-text-signed', version.signatures)}
    </p>
  )
}
