import { useTranslate } from '#app/i18n/use-translate.tsx'
import { type KioskFramed } from './kiosk-screen.tsx'
import { KioskWords } from './kiosk-words.tsx'

type Props = Readonly<{
  framed: KioskFramed
  /** The front desk knows. */
  heard: boolean
}>

/** Somebody does not agree to a text: that is their right, and a person talks it over with them. */
export function KioskDeclined({ framed, heard }: Props) {
  const t = useTranslate()
  const words = t(heard ? 'kiosk-declined-words' : 'kiosk-declined-unheard')
  return <KioskWords framed={framed} heading={t('kiosk-declined-heading')} words={words} />
}
