import { type ReactNode } from 'react'
import { useFormat } from '#app/i18n/use-format.tsx'
import { useTranslate } from '#app/i18n/use-translate.tsx'
import { Row, Rows } from '#app/ui/rows.tsx'

type Closure = Readonly<{ date: string; reason: string }>
type Props = Readonly<{ closures: readonly Closure[]; act: (closure: Closure) => ReactNode }>

/** The days on which an office is closed against its week. */
export function ClosureList({ closures, act }: Props) {
  const t = useTranslate()
  const format = useFormat()
  if (closures.length === 0) return <p className="fy-dim">{t('offices-closures-none')}</p>
  return (
    <Rows shape="plain">
      {closures.map((closure) => (
        <Row key={closure.date} act={act(closure)}>
          <time dateTime={closure.date}>{format.date(closure.date)}</time>
          {closure.reason && <span className="fy-dim"> · <bdi>{closure.reason}</bdi></span>}
        </Row>
      ))}
    </Rows>
  )
}
