import { useFormat } from '#app/i18n/use-format.tsx'
import { useTranslate } from '#app/i18n/use-translate.tsx'
import { SectionHead } from '#app/ui/heads.tsx'
import { Table } from '#app/ui/table.tsx'

export type HalfWish = Readonly<{ date: string; half: string; desk: string | null }>

/** The half-days a visitor wants to be at the office, and the desk for each. */
export function HalfTable({ halves, deskNeeded }: Readonly<{ halves: readonly HalfWish[]; deskNeeded: boolean }>) {
  const t = useTranslate()
  const format = useFormat()
  const cell = (date: string, half: string) => {
    const wish = halves.find((wished) => wished.date === date && wished.half === half)
    if (!wish) return <span className="fy-dim">{t('visits-overview-half-no')}</span>
    if (wish.desk !== null) return <bdi>{wish.desk}</bdi>
    return <span className={deskNeeded ? 'fy-warn' : undefined}>{t(deskNeeded ? 'visits-overview-half-deskless' : 'visits-overview-half-yes')}</span>
  }
  return (
    <div className="fy-stack fy-stack--tight">
      <SectionHead title={t('visits-overview-days')} />
      <Table
        caption={t('visits-overview-days')}
        hiddenCaption
        cards
        rows={[...new Set(halves.map(({ date }) => date))]}
        rowKey={(date) => date}
        columns={[
          { key: 'day', header: t('visits-overview-day'), kind: 'name', cell: (date) => <time dateTime={date}>{format.dayAndMonth(date)}</time> },
          { key: 'morning', header: t('visits-half-morning'), cell: (date) => cell(date, 'morning') },
          { key: 'afternoon', header: t('visits-half-afternoon'), cell: (date) => cell(date, 'afternoon') },
        ]}
      />
    </div>
  )
}
