import { useFormat } from '#app/i18n/use-format.tsx'
import { Rich } from '#app/i18n/rich.tsx'
import { useTranslate } from '#app/i18n/use-translate.tsx'
import { Icon } from '#app/ui/icon.tsx'
import { type IconName } from '#app/ui/icons.ts'
import { QrCode } from '#app/ui/qr-code.tsx'
import { nameSize } from '../rules/words.ts'

export type BadgeFace = Readonly<{
  name: string
  date: string
  hostFirstName: string | null
  office: string
  photoChoice: 'no' | 'ask' | 'yes'
  username: string | null
  pronouns: string | null
  languages: readonly string[]
  link: string
}>

export const badgeSizes = ['label', 'a6', 'sheet'] as const
export type BadgeSize = (typeof badgeSizes)[number]

/** The paper that was asked for; else the one that stands first. */
export function badgeSizeOf(asked: string | null, first: BadgeSize): BadgeSize {
  return badgeSizes.find((size) => size === asked) ?? first
}

const sizeClass = {
  short: ' fy-badge__name--short',
  middle: '',
  long: ' fy-badge__name--long',
  longest: ' fy-badge__name--longest',
} as const

/** A badge as it is printed: black first, the photo choice as colour, two symbols and words. */
export function Badge({ badge, size }: Readonly<{ badge: BadgeFace; size: BadgeSize }>) {
  const t = useTranslate()
  const format = useFormat()
  const { name, date, link, photoChoice } = badge
  return (
    <article className={size === 'a6' ? 'fy-badge fy-badge--a6' : 'fy-badge'} aria-label={t('desk-badge-of', name)}>
      <div className="fy-badge__kind">
        <span>{t('desk-badge-visitor')}</span>
        <time dateTime={date}>{format.mediumDate(date)}</time>
      </div>
      <p className={`fy-badge__name${sizeClass[nameSize(name)]}`} dir="auto">
        {name}
      </p>
      <BadgeExtras badge={badge} />
      <div className="fy-badge__foot">
        <BadgeHost badge={badge} />
        <QrCode text={link} title={t('desk-badge-qr')} />
      </div>
      <PhotoBand choice={photoChoice} />
    </article>
  )
}

function BadgeExtras({ badge: { pronouns, languages, username } }: Readonly<{ badge: BadgeFace }>) {
  const first = [pronouns, ...languages].filter(Boolean)
  return (
    <p className="fy-badge__more">
      {first.length > 0 && <bdi>{first.join(' · ')}</bdi>}
      {first.length > 0 && username && <br />}
      {username && <Rich id="desk-badge-user" parts={{ 1: username }} />}
    </p>
  )
}

function BadgeHost({ badge: { hostFirstName, office } }: Readonly<{ badge: BadgeFace }>) {
  const t = useTranslate()
  return (
    <span>
      {hostFirstName && (
        <>
          {t('desk-badge-host')}
          <br />
          <b>
            <bdi>{hostFirstName}</bdi>
          </b>
          <br />
        </>
      )}
      {t('desk-badge-house')}
      <br />
      <bdi>{office}</bdi>
    </span>
  )
}

const photoIcons: Readonly<Record<BadgeFace['photoChoice'], readonly [IconName, IconName]>> = {
  no: ['block', 'camera'],
  ask: ['camera', 'speechBubble'],
  yes: ['camera', 'check'],
}

function PhotoBand({ choice }: Readonly<{ choice: BadgeFace['photoChoice'] }>) {
  const t = useTranslate()
  return (
    <div className={`fy-photo fy-photo--${choice}`}>
      {photoIcons[choice].map((name) => (
        <Icon key={name} name={name} />
      ))}
      <span>{t(`desk-badge-photo-${choice}`)}</span>
    </div>
  )
}
