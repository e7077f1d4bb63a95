import { type ReactNode } from 'react'
import { useFormat } from '#app/i18n/use-format.tsx'
import { useTranslate } from '#app/i18n/use-translate.tsx'
import { ButtonLink } from '#app/ui/button-link.tsx'
import { Icon } from '#app/ui/icon.tsx'
import { noticesOf, type Notice, type Status } from '../status.ts'

type Circumstances = Readonly<{ status: Status; now: Date; timeZone: string }>

/** “Offline since 10:02 · 7 waiting · list from 09:58”; nothing while all is well. */
export function useBanner({ status, now, timeZone }: Circumstances): ReactNode {
  const t = useTranslate()
  const say = useNoticeWords(timeZone)
  if (status.revoked) {
    return (
      <>
        <Icon name="alert" />
        <span>{t('kiosk-banner-revoked')}</span>
        <ButtonLink href="/kiosk/pair">{t('kiosk-banner-pair')}</ButtonLink>
      </>
    )
  }
  const notices = noticesOf(status, now)
  if (notices.length === 0) return null
  return (
    <>
      <Icon name="alert" />
      <span>{notices.map(say).join(' · ')}</span>
    </>
  )
}

function useNoticeWords(timeZone: string) {
  const t = useTranslate()
  const format = useFormat()
  return (notice: Notice): string => {
    switch (notice.kind) {
      case 'offline':
        return t('kiosk-banner-offline', format.time(notice.at, timeZone))
      case 'list':
        return t('kiosk-banner-list', format.time(notice.at, timeZone))
      case 'waiting':
      case 'unread':
        return t(`kiosk-banner-${notice.kind}`, notice.count)
      default:
        return t(`kiosk-banner-${notice.kind}`)
    }
  }
}
