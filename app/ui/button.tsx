import { type ButtonHTMLAttributes, type ReactNode } from 'react'
import { buttonClass, type ButtonLook } from './button-class.ts'
import { Icon } from './icon.tsx'
import { type IconName } from './icons.ts'

/** Words and icon of a button: an icon may stand alone only if it has a spoken label. */
export type ButtonFace =
  | Readonly<{ iconOnly: true; icon: IconName; label: string; children?: undefined }>
  | Readonly<{ iconOnly?: false; icon?: IconName; label?: string; children: ReactNode }>

type Native = Omit<ButtonHTMLAttributes<HTMLButtonElement>, 'type' | 'children' | 'aria-label'>

type Props = Native &
  ButtonLook &
  ButtonFace &
  Readonly<{
    type: 'submit' | 'button' | 'reset'
    /** Id of the element with `popover` that this button opens and closes without script. */
    opens?: string
  }>

/** A button acts; what navigates is a `ButtonLink`. `label` says more to a screen reader than the words shown. */
export function Button(props: Props) {
  const { action, weight, size, icon, iconOnly, label, opens, className, children, ...native } = props
  return (
    <button
      {...native}
      {...(opens && { popovertarget: opens })}
      className={buttonClass({ action, weight, size }, iconOnly && 'cdx-button--icon-only', className)}
      aria-label={label}
    >
      {icon && <Icon name={icon} />} {children}
    </button>
  )
}
