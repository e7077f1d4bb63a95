import { type ReactNode } from 'react'
import { useFormat } from '#app/i18n/use-format.tsx'
import { useTranslate } from '#app/i18n/use-translate.tsx'
import { type LocalDate } from '#app/lib/calendar-date.ts'
import { Table } from '#app/ui/table.tsx'

export type HeldSummary = Readonly<{
  who: readonly string[]
  firstDay: LocalDate
  lastDay: LocalDate
  reach: readonly string[]
  comfort: number
  emergency: readonly string[]
  times: number
  letters: number
  plan: number
  promises: number
}>

type Line = Readonly<{ key: string; what: string; value: ReactNode; seen: string; kept: string }>

/** A line for each kind of data: what it says, who sees it, how long it stays. */
export function HeldTable({ held }: Readonly<{ held: HeldSummary }>) {
  const t = useTranslate()
  const lines = useLines(held)
  return (
    <Table<Line>
      cards
      caption={t('visit-data-visit')}
      rows={lines}
      rowKey={({ key }) => key}
      columns={[
        { key: 'what', kind: 'name', header: t('visit-data-what'), cell: ({ what }) => what },
        { key: 'value', header: t('visit-data-value'), cell: ({ value }) => value },
        { key: 'seen', header: t('visit-data-seen'), cell: ({ seen }) => seen },
        { key: 'kept', header: t('visit-data-kept'), cell: ({ kept }) => kept },
      ]}
    />
  )
}

function useLines(held: HeldSummary): readonly Line[] {
  const t = useTranslate()
  const format = useFormat()
  const words = (values: readonly string[]) =>
    values.length > 0 ? [...new Set(values)].map((value, index) => <Value key={value} text={value} first={index === 0} />) : t('visit-data-none')
  const count = (number: number) => (number > 0 ? t('visit-data-count', number) : t('visit-data-none'))
  const line = (key: keyof HeldSummary, what: string, value: ReactNode, seen: string, kept: string) => ({
    ...{ key, what, value, seen, kept },
  })
  const [hosts, liaison, ninety] = [t('visit-data-seen-hosts'), t('visit-data-seen-liaison'), t('visit-data-kept-90')]
  return [
    line('who', t('visit-data-row-name'), words([...held.who, format.dateRange(held.firstDay, held.lastDay)]), hosts, ninety),
    line('reach', t('visit-data-row-mail'), words(held.reach), liaison, ninety),
    line('comfort', t('visit-data-row-comfort'), count(held.comfort), t('visit-data-seen-kitchen'), t('visit-data-kept-7')),
    line('emergency', t('visit-data-row-emergency'), words(held.emergency), t('visit-data-seen-desk'), t('visit-data-kept-departure')),
    line('times', t('visit-data-row-times'), count(held.times), t('visit-data-seen-safety'), t('visit-data-kept-times')),
    line('letters', t('visit-data-row-letters'), count(held.letters), liaison, ninety),
    line('plan', t('visit-data-row-plan'), count(held.plan), hosts, ninety),
    line('promises', t('visit-data-row-promises'), count(held.promises), hosts, ninety),
  ]
}

function Value({ text, first }: Readonly<{ text: string; first: boolean }>) {
  return (
    <>
      {!first && ' · '}
      <bdi>{text}</bdi>
    </>
  )
}
