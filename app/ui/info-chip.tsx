import { type ReactNode } from 'react'
import { Icon } from './icon.tsx'
import { type IconName } from './icons.ts'

export type ChipStatus = 'subtle' | 'notice' | 'progressive' | 'success' | 'warning' | 'error'

const iconOf: Readonly<Partial<Record<ChipStatus, IconName>>> = {
  success: 'success',
  warning: 'alert',
  error: 'error',
}

/** One to four words that hold a fact; the status only colours it. */
export function InfoChip({ status = 'notice', children }: Readonly<{ status?: ChipStatus; children: ReactNode }>) {
  const icon = iconOf[status]
  return (
    <span className={`cdx-info-chip cdx-info-chip--${status}`}>
      {icon && <Icon name={icon} size="small" className="cdx-info-chip__icon--vue" />}
      <span className="cdx-info-chip__text">{children}</span>
    </span>
  )
}
