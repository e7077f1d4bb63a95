import { resolveIcon, shouldIconFlip } from '@wikimedia/codex-icons'
import { useLocale } from '#app/i18n/use-translate.tsx'
import { classes } from './classes.ts'
import { icons, type IconName } from './icons.ts'

type Props = Readonly<{
  name: IconName
  size?: 'medium' | 'small' | 'x-small'
  /** Only for an icon that stands alone; beside words it stays silent. */
  label?: string
  className?: string
}>

/** A Codex drawing in the direction and script of the page. */
export function Icon({ name, size = 'medium', label, className }: Props) {
  const { bcp47, dir } = useLocale()
  const drawing = resolveIcon(icons[name], bcp47, dir)
  const flipped = dir === 'rtl' && shouldIconFlip(icons[name], bcp47)
  return (
    <span
      className={classes('cdx-icon', `cdx-icon--${size}`, flipped && 'cdx-icon--flipped', className)}
      aria-hidden={label ? undefined : true}
    >
      <svg
        xmlns="http://www.w3.org/2000/svg"
        width="20"
        height="20"
        viewBox="0 0 20 20"
        role={label ? 'img' : undefined}
        aria-label={label}
        focusable="false"
      >
        {typeof drawing === 'string' ? (
          <g dangerouslySetInnerHTML={{ __html: drawing }} />
        ) : (
          <path d={drawing.path} />
        )}
      </svg>
    </span>
  )
}
