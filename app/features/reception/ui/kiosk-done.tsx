import { Rich } from '#app/i18n/rich.tsx'
import { useFormat } from '#app/i18n/use-format.tsx'
import { useTranslate } from '#app/i18n/use-translate.tsx'
import { Fact, Facts } from '#app/ui/facts.tsx'
import { Icon } from '#app/ui/icon.tsx'
import { type Reception } from '../model.ts'
import { type DoneFacts } from '../tablet-model.ts'
import { KioskScreen, KioskTitle, type KioskFramed } from './kiosk-screen.tsx'

type Props = Readonly<{
  framed: KioskFramed
  name: string
  since: string
  timeZone: string
  facts: DoneFacts
  /** Who was told, and who is on the way; null while the house has told nobody. */
  reception: Reception | null
  /** The arrival waits at the tablet for the network: nobody has heard of it yet. */
  waits?: boolean
  /** The texts to agree to, which cannot be shown without a network. */
  byPerson?: boolean
}>

/** Somebody is in: who comes, where to sit, how to get on the network. */
export function KioskDone({ framed, name, since, timeZone, facts, reception, waits = false, byPerson = false }: Props) {
  const t = useTranslate()
  const format = useFormat()
  return (
    <KioskScreen {...framed} two clears="soon">
      <div className="fy-stack fy-stack--loose">
        <p className="fy-with-icon fy-good">
          <Icon name="success" />
          <span>{t('kiosk-done-fact', format.time(since, timeZone))}</span>
        </p>
        <KioskTitle name={name}>{name ? <Rich id="kiosk-done-heading" parts={{ 1: name }} /> : t('kiosk-walked-in-heading')}</KioskTitle>
        <p className="fy-lead" role="status">
          <WhoComes hostFirstName={facts.hostFirstName} reception={reception} waits={waits} />
        </p>
        <p className="fy-with-icon">
          <Icon name="printer" />
          <span>{t(byPerson ? 'kiosk-done-by-person' : 'kiosk-done-badge')}</span>
        </p>
      </div>
      <DoneSheet facts={facts} />
    </KioskScreen>
  )
}

type Comes = Pick<Props, 'reception' | 'waits'> & Readonly<{ hostFirstName: string | null }>

/** Without a network nobody was told, and that is what it says. */
function WhoComes({ hostFirstName, reception, waits }: Comes) {
  const t = useTranslate()
  const coming = reception?.coming
  if (coming) return <Rich id="kiosk-done-coming" parts={{ 1: <b><bdi>{coming}</bdi></b> }} />
  const told = reception?.told ?? hostFirstName
  if (!told) return <span>{t(waits ? 'kiosk-done-waits-liaison' : 'kiosk-done-told-liaison')}</span>
  return <Rich id={waits ? 'kiosk-done-waits' : 'kiosk-done-told'} parts={{ 1: told }} />
}

/** Where to sit, and how to get on the network. */
function DoneSheet({ facts: { desk, wifi, officeName } }: Pick<Props, 'facts'>) {
  const t = useTranslate()
  return (
    <div className="fy-sheet fy-stack">
      <h2>
        {desk ? <Rich id="kiosk-done-desk" parts={{ 1: desk.label, 2: desk.area }} /> : t('kiosk-done-no-desk')}
      </h2>
      <Facts big>
        {wifi && (
          <Fact term={t('kiosk-wifi')}>
            <bdi>{wifi.name}</bdi>
          </Fact>
        )}
        {wifi?.password && (
          <Fact term={t('kiosk-wifi-password')}>
            <span className="fy-code">{wifi.password}</span>
          </Fact>
        )}
        {!wifi && (
          <Fact term={t('kiosk-office')}>
            <bdi>{officeName}</bdi>
          </Fact>
        )}
      </Facts>
    </div>
  )
}
