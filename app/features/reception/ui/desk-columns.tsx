import { Rich } from '#app/i18n/rich.tsx'
import { useFormat } from '#app/i18n/use-format.tsx'
import { useTranslate } from '#app/i18n/use-translate.tsx'
import { ButtonLink } from '#app/ui/button-link.tsx'
import { type DeskLine } from '../model.ts'
import { DeskList } from './desk-list.tsx'

type Props = Readonly<{
  lists: Readonly<Record<'expected' | 'onSite' | 'presumedLeft' | 'left', readonly DeskLine[]>>
  timeZone: string
  from: string
}>

/** Who comes, beside who is here and who has gone. */
export function DeskColumns({ lists, ...common }: Props) {
  const t = useTranslate()
  return (
    <div className="fy-cols fy-cols--even">
      <div className="fy-stack">
        <DeskList title={t('desk-expected')} lines={lists.expected} empty={t('desk-expected-none')} {...common} />
        <div className="fy-cluster">
          <ButtonLink href="/desk/walk-in" icon="userAdd">
            {t('desk-walk-in')}
          </ButtonLink>
          {lists.expected.some(({ isAway }) => !isAway) && (
            <ButtonLink href="/desk/badges" icon="printer">
              {t('desk-badges')}
            </ButtonLink>
          )}
        </div>
      </div>
      <div className="fy-stack">
        <DeskList title={t('desk-on-site')} lines={lists.onSite} empty={t('desk-on-site-none')} {...common} />
        {lists.presumedLeft.length > 0 && (
          <DeskList title={t('desk-presumed-left')} lines={lists.presumedLeft} empty="" {...common} />
        )}
        <DeskList title={t('desk-left')} lines={lists.left} empty={t('desk-left-none')} {...common} />
      </div>
    </div>
  )
}

type Tablet = Readonly<{ name: string; seen: string | null; isQuiet: boolean; lowBattery: number | null }>
type TabletsProps = Readonly<{ tablets: readonly Tablet[]; timeZone: string }>

/** Which tablets there are, and when each was last heard of. */
export function DeskTablets({ tablets, timeZone }: TabletsProps) {
  const t = useTranslate()
  const format = useFormat()
  if (tablets.length === 0) return null
  return (
    <p className="fy-fine fy-dim">
      {tablets.map(({ name, seen, isQuiet, lowBattery }) => (
        <span key={name} className={isQuiet || lowBattery !== null ? 'fy-warn' : undefined}>
          <Rich id="desk-tablet" parts={{ 1: name }} values={['', seen ? format.time(seen, timeZone) : '–']} />{' '}
          {lowBattery !== null && t('desk-tablet-battery', lowBattery)}{' '}
        </span>
      ))}
    </p>
  )
}
