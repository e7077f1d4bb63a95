import { useTranslate } from '#app/i18n/use-translate.tsx'
import { Tabs } from '#app/ui/tabs.tsx'
import { Badge, badgeSizes, type BadgeFace, type BadgeSize } from './badge.tsx'

const perSheet = 6

type Props = Readonly<{ badges: readonly (BadgeFace & Readonly<{ visitId: string }>)[]; size: BadgeSize }>

/** Badges as they come out of the printer: each on its own label or card, or six on a letter sheet, to be cut. */
export function BadgeSheets({ badges, size }: Props) {
  const count = size === 'sheet' ? Math.ceil(badges.length / perSheet) : 1
  const each = size === 'sheet' ? perSheet : badges.length
  return Array.from({ length: count }, (_, sheet) => (
    <div key={sheet} className={size === 'sheet' ? 'fy-badges fy-badges--sheet' : 'fy-badges'}>
      {badges.slice(sheet * each, (sheet + 1) * each).map((badge) => (
        <Badge key={badge.visitId} badge={badge} size={size} />
      ))}
    </div>
  ))
}

/** On which paper. */
export function BadgeSizes({ to, size }: Readonly<{ to: string; size: BadgeSize }>) {
  const t = useTranslate()
  const tabs = badgeSizes.map((each) => ({
    href: `${to}?size=${each}`,
    label: t(`desk-badge-size-${each}`),
    current: each === size,
  }))
  return <Tabs label={t('desk-badge-sizes')} tabs={tabs} />
}
