import { Rich } from '#app/i18n/rich.tsx'
import { useFormat } from '#app/i18n/use-format.tsx'
import { useTranslate } from '#app/i18n/use-translate.tsx'
import { Message } from '#app/ui/message.tsx'
import { type OutcomeKind } from '../model.ts'
import { useKindName } from './use-kind-name.ts'

export type LastTimeShown = Readonly<{
  visit: Readonly<{ id: string; firstDay: string; lastDay: string; host: string | null }>
  outcomes: readonly Readonly<{ id: string; kind: OutcomeKind; summary: string }>[]
  open: readonly Readonly<{ id: string; text: string; owner: string; dueOn: string; late: boolean }>[]
}>

/** What to remember before somebody comes again: when they were here, what it led to, what was promised. */
export function LastTime({ last }: Readonly<{ last: LastTimeShown }>) {
  const t = useTranslate()
  const format = useFormat()
  const { visit, outcomes, open } = last
  const days = format.dateRange(visit.firstDay, visit.lastDay)
  return (
    <Message kind={open.some(({ late }) => late) ? 'warning' : 'notice'}>
      <p>
        <strong>{t('outcomes-last-time')}</strong>{' '}
        {visit.host ? (
          <Rich id="outcomes-last-visit" values={[days]} parts={{ 2: visit.host }} />
        ) : (
          t('outcomes-last-visit-no-host', days)
        )}{' '}
        {outcomes.length === 0 && t('outcomes-last-nothing')}
      </p>
      <LastWords outcomes={outcomes} open={open} />
    </Message>
  )
}

function LastWords({ outcomes, open }: Pick<LastTimeShown, 'outcomes' | 'open'>) {
  const format = useFormat()
  const kindName = useKindName()
  if (outcomes.length + open.length === 0) return null
  return (
    <ul>
      {outcomes.map(({ id, kind, summary }) => (
        <li key={id}>
          {summary ? <Rich id="outcomes-last-outcome" values={[kindName(kind)]} parts={{ 2: summary }} /> : kindName(kind)}
        </li>
      ))}
      {open.map(({ id, text, owner, dueOn, late }) => (
        <li key={id}>
          <Rich
            id={late ? 'outcomes-last-late' : 'outcomes-last-waiting'}
            values={[undefined, format.date(dueOn)]}
            parts={{ 1: owner, 3: text }}
          />
        </li>
      ))}
    </ul>
  )
}
