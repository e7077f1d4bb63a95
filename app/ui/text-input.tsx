import { type InputHTMLAttributes } from 'react'
import { classes } from './classes.ts'
import { useControl } from './field-context.ts'
import { Icon } from './icon.tsx'
import { type IconName } from './icons.ts'

type Props = InputHTMLAttributes<HTMLInputElement> & Readonly<{ startIcon?: IconName }>

const alwaysLatin: readonly string[] = ['email', 'url', 'tel']
const freeText: readonly string[] = ['text', 'search']

/** A line of text. Addresses, links and phone numbers run left to right; other words as they are written. */
export function TextInput({ startIcon, className, type = 'text', dir, ...native }: Props) {
  const control = useControl(native)
  return (
    <div
      className={classes(
        'cdx-text-input',
        startIcon && 'cdx-text-input--has-start-icon',
        control['aria-invalid'] && 'cdx-text-input--status-error',
        className,
      )}
    >
      <input
        {...native}
        {...control}
        className="cdx-text-input__input"
        type={type}
        dir={dir ?? directionOf(type)}
      />
      {startIcon && (
        <Icon name={startIcon} className="cdx-text-input__icon-vue cdx-text-input__start-icon" />
      )}
    </div>
  )
}

function directionOf(type: string): 'ltr' | 'auto' | undefined {
  if (alwaysLatin.includes(type)) return 'ltr'
  return freeText.includes(type) ? 'auto' : undefined
}
