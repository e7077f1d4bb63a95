import { Rich } from '#app/i18n/rich.tsx'
import { useFormat } from '#app/i18n/use-format.tsx'
import { useTranslate } from '#app/i18n/use-translate.tsx'
import { Button } from '#app/ui/button.tsx'
import { SectionHead } from '#app/ui/heads.tsx'
import { type InForm } from './seen-cell.tsx'

type Begun = Readonly<{ startedAt: string; by: string | null }>

/** Since when a roll call goes on, and who began it. */
export function RollCallSince({ startedAt, by, timeZone }: Begun & Readonly<{ timeZone: string }>) {
  const format = useFormat()
  const since = <time dateTime={startedAt}>{format.time(startedAt, timeZone)}</time>
  return by ? <Rich id="desk-roll-call-since-by" parts={{ 1: since, 2: by }} /> : <Rich id="desk-roll-call-since" parts={{ 1: since }} />
}

type ActProps = Readonly<{ underwayId: string | null; beginId: string; inForm: InForm }>

/** Begins a roll call, or ends the one that goes on. */
export function RollCallAct({ underwayId, beginId, inForm }: ActProps) {
  const t = useTranslate()
  if (underwayId) {
    return inForm({ intent: 'end', rollCallId: underwayId }, <Button type="submit">{t('desk-roll-call-end')}</Button>)
  }
  return inForm(
    { intent: 'begin', eventId: beginId },
    <Button type="submit" action="progressive" weight="primary">
      {t('desk-roll-call-begin')}
    </Button>,
  )
}

type Past = Begun & Readonly<{ id: string; endedAt: string | null; people: number; seen: number }>

/** The latest roll calls that have ended: when, by whom, and how many were seen. */
export function PastRollCalls({ past, timeZone }: Readonly<{ past: readonly Past[]; timeZone: string }>) {
  const t = useTranslate()
  const format = useFormat()
  if (past.length === 0) return null
  return (
    <section className="fy-stack fy-stack--tight fy-no-print" aria-labelledby="past-roll-calls">
      <SectionHead id="past-roll-calls" title={t('desk-roll-call-past')} />
      <ul className="fy-plain">
        {past.map(({ id, startedAt, endedAt, by, people, seen }) => (
          <li key={id}>
            <time dateTime={startedAt}>{format.dateTime(startedAt, timeZone)}</time>
            {endedAt && (
              <>
                {' – '}
                <time dateTime={endedAt}>{format.time(endedAt, timeZone)}</time>
              </>
            )}
            {' · '}
            {t('desk-roll-call-count', seen, people)}
            {by && (
              <>
                {' · '}
                <bdi>{by}</bdi>
              </>
            )}
          </li>
        ))}
      </ul>
    </section>
  )
}
