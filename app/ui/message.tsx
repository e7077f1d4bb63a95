import { useEffect, useRef, type ReactNode } from 'react'
import { classes } from './classes.ts'
import { Icon } from './icon.tsx'
import { type IconName } from './icons.ts'

export type MessageKind = 'notice' | 'success' | 'warning' | 'error'

type Props = Readonly<{
  kind?: MessageKind
  /** Without box and padding, for a line under a field. */
  inline?: boolean
  id?: string
  /** After a redirect nothing is announced by itself: the message then takes the focus. */
  takesFocus?: boolean
  className?: string
  children: ReactNode
}>

const iconOf: Readonly<Record<MessageKind, IconName>> = {
  notice: 'infoFilled',
  success: 'success',
  warning: 'alert',
  error: 'error',
}

/** The icon is drawn inline: the stylesheet's own shows a bulb for several languages. */
export function Message({ kind = 'notice', inline, id, takesFocus = false, className, children }: Props) {
  const box = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (takesFocus) box.current?.focus()
  }, [takesFocus])
  return (
    <div
      ref={box}
      id={id}
      className={classes(
        'cdx-message',
        inline ? 'cdx-message--inline' : 'cdx-message--block',
        `cdx-message--${kind}`,
        className,
      )}
      role={kind === 'error' ? 'alert' : 'status'}
      tabIndex={takesFocus ? -1 : undefined}
    >
      <Icon name={iconOf[kind]} className="cdx-message__icon--vue" />
      <div className="cdx-message__content">{children}</div>
    </div>
  )
}
