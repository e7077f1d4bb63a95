import { useFormat } from '#app/i18n/use-format.tsx'
import { type Translate } from '#app/i18n/translator.ts'
import { useTranslate } from '#app/i18n/use-translate.tsx'
import { ButtonLink } from '#app/ui/button-link.tsx'
import { Message } from '#app/ui/message.tsx'
import { toSend, type Standing } from '../../desk-standing.ts'
import { isBack, type DeskView } from './desk.ts'

/** “Offline since 10:02 · 3 waiting · list from 09:58”, and the way back when the house answers. */
export function AwayBanner({ view }: Readonly<{ view: DeskView }>) {
  const t = useTranslate()
  const words = useBannerWords(view)
  const { isLocked } = view.standing
  return (
    <Message kind={isBack(view) ? 'success' : 'warning'}>
      <div className="fy-cluster fy-cluster--spread">
        <p>{words.join(' · ')}</p>
        <span className="fy-no-print">
          {isLocked && <ButtonLink href="/sign-in?to=/desk">{t('desk-away-sign-in')}</ButtonLink>}
          {isBack(view) && <ButtonLink href={location.pathname}>{t('desk-away-open')}</ButtonLink>}
        </span>
      </div>
    </Message>
  )
}

function stateWords({ isLocked, network }: Standing, t: Translate): string | null {
  if (isLocked) return t('desk-away-ended')
  return network === 'on' ? t('desk-away-back') : null
}

function useBannerWords({ kept, events, standing }: DeskView): readonly string[] {
  const t = useTranslate()
  const format = useFormat()
  const waiting = toSend(events).length
  const unread = events.filter((event) => event.unread).length
  const time = (at: string) => format.time(at, kept?.copy.office.timeZone ?? 'UTC')
  return [
    stateWords(standing, t) ?? (standing.offSince && t('kiosk-banner-offline', time(standing.offSince))) ?? t('desk-away-offline'),
    waiting > 0 && t('kiosk-banner-waiting', waiting),
    unread > 0 && t('kiosk-banner-unread', unread),
    kept ? t('kiosk-banner-list', time(kept.copy.madeAt)) : t('kiosk-banner-no-list'),
  ].filter((part): part is string => Boolean(part))
}
