import { buttonClass, type ButtonLook } from './button-class.ts'
import { type ButtonFace } from './button.tsx'
import { Icon } from './icon.tsx'
import { Link, type LinkProps } from './link.tsx'

type Props = Omit<LinkProps, 'children' | 'aria-label'> & ButtonLook & ButtonFace

/** A link that looks like a button, for the one way on from a page. */
export function ButtonLink(props: Props) {
  const { action, weight, size, icon, iconOnly, label, className, children, ...link } = props
  return (
    <Link
      {...link}
      className={buttonClass(
        { action, weight, size },
        iconOnly && 'cdx-button--icon-only',
        'cdx-button--fake-button',
        'cdx-button--fake-button--enabled',
        className,
      )}
      aria-label={label}
    >
      {icon && <Icon name={icon} />} {children}
    </Link>
  )
}
