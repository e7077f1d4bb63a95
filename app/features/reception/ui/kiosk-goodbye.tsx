import { Rich } from '#app/i18n/rich.tsx'
import { useFormat } from '#app/i18n/use-format.tsx'
import { useTranslate } from '#app/i18n/use-translate.tsx'
import { Icon } from '#app/ui/icon.tsx'
import { KioskScreen, KioskTitle, type KioskFramed } from './kiosk-screen.tsx'

type Props = Readonly<{
  framed: KioskFramed
  name: string
  leftAt: string | null
  comesBack: boolean
  timeZone: string
}>

/** Somebody is out. */
export function KioskGoodbye({ framed, name, leftAt, comesBack, timeZone }: Props) {
  const t = useTranslate()
  const format = useFormat()
  return (
    <KioskScreen {...framed} clears="soon">
      <div className="fy-stack fy-stack--loose">
        <p className="fy-with-icon fy-good">
          <Icon name="success" />
          <span>{leftAt ? t('kiosk-goodbye-fact', format.time(leftAt, timeZone)) : t('kiosk-goodbye-not-in')}</span>
        </p>
        <KioskTitle name={name}>
          {name ? <Rich id="kiosk-goodbye-heading" parts={{ 1: name }} /> : t('kiosk-goodbye-title')}
        </KioskTitle>
        <p className="fy-lead">{t(comesBack ? 'kiosk-goodbye-again' : 'kiosk-goodbye-words')}</p>
      </div>
    </KioskScreen>
  )
}
