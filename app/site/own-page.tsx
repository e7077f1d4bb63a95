import { type ReactNode } from 'react'
import { useTranslate } from '#app/i18n/use-translate.tsx'
import { NarrowFrame } from '#app/ui/frames/narrow-frame.tsx'
import { Link } from '#app/ui/link.tsx'
import { usePublicFrame } from './use-public-frame.ts'

type Props = Readonly<{ title: string; lead?: string; home: string; children: ReactNode }>

/** A page behind a visitor's own page: one thing to do, and the way back. */
export function OwnPage({ title, lead, home, children }: Props) {
  const t = useTranslate()
  return (
    <NarrowFrame {...usePublicFrame()}>
      <p className="fy-crumb">
        <Link href={home}>{t('visit-back')}</Link>
      </p>
      <div className="fy-stack fy-stack--tight">
        <h1 className="fy-voice fy-voice--small">{title}</h1>
        {lead && <p>{lead}</p>}
      </div>
      {children}
    </NarrowFrame>
  )
}
