import { useEffect } from 'react'
import { useFormat } from '#app/i18n/use-format.tsx'
import { useTranslate } from '#app/i18n/use-translate.tsx'
import { Fact, Facts } from '#app/ui/facts.tsx'
import { Message } from '#app/ui/message.tsx'

type Props = Readonly<{
  source: Readonly<{
    kind: string
    shortAddress: string
    lastGoodAt: string | null
    errorCode: string | null
    nextTryAt: string | null
  }>
  now: string
  /** Asks the house again. */
  renew: () => void
}>

const lookAgainMs = 2_000

/** Which calendar is read, how old what is known of it is, and what went wrong. */
export function BusySource({ source, now, renew }: Props) {
  const t = useTranslate()
  const format = useFormat()
  const { kind, shortAddress, lastGoodAt, errorCode, nextTryAt } = source
  const isReading = !lastGoodAt && !errorCode
  useEffect(() => {
    if (!isReading) return
    const timer = setTimeout(renew, lookAgainMs)
    return () => clearTimeout(timer)
  }, [isReading, now, renew])
  const ago = (when: string) => <time dateTime={when}>{format.relativeTime(new Date(when), new Date(now))}</time>
  return (
    <>
      {errorCode && <Message kind="warning">{t(`refusal-${knownError(errorCode)}`)}</Message>}
      <Facts>
        <Fact term={t(kind === 'upload' ? 'staff-busy-file' : 'staff-busy-address')}>
          <bdi dir="ltr">{shortAddress}</bdi>
        </Fact>
        <Fact term={t('staff-busy-as-of')}>{lastGoodAt ? ago(lastGoodAt) : t(isReading ? 'staff-busy-reading' : 'staff-busy-not-yet')}</Fact>
        {nextTryAt && errorCode && <Fact term={t('staff-busy-next')}>{ago(nextTryAt)}</Fact>}
      </Facts>
    </>
  )
}

const errors = ['busy-unreachable', 'busy-unreadable', 'busy-too-large', 'busy-too-many', 'busy-too-slow'] as const

function knownError(code: string) {
  return errors.find((known) => known === code) ?? 'busy-unreachable'
}
