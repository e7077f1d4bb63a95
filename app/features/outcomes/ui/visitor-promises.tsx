import { useFormat } from '#app/i18n/use-format.tsx'
import { Rich } from '#app/i18n/rich.tsx'
import { useTranslate } from '#app/i18n/use-translate.tsx'
import { type LocalDate } from '#app/lib/calendar-date.ts'
import { Button } from '#app/ui/button.tsx'
import { SectionHead } from '#app/ui/heads.tsx'
import { InfoChip } from '#app/ui/info-chip.tsx'
import { Row, Rows } from '#app/ui/rows.tsx'

type PromiseToVisitor = Readonly<{ id: string; text: string; ownerName: string; dueOn: LocalDate; isKept: boolean }>

type Props = Readonly<{
  promises: readonly PromiseToVisitor[]
  home: string
  /** The query that keeps the language which the page was asked for in. */
  language: string
}>

/** What was promised to a visitor, who can say that it was kept. */
export function VisitorPromises({ promises, ...to }: Props) {
  const t = useTranslate()
  if (promises.length === 0) return null
  return (
    <section className="fy-stack">
      <SectionHead title={t('visit-own-promises')} />
      <Rows shape="plain">
        {promises.map((promise) => (
          <Row key={promise.id} act={<PromiseAct promise={promise} {...to} />}>
            <strong dir="auto">{promise.text}</strong>
            <br />
            <PromiseLine promise={promise} />
          </Row>
        ))}
      </Rows>
    </section>
  )
}

function PromiseLine({ promise: { ownerName, dueOn } }: Readonly<{ promise: PromiseToVisitor }>) {
  const format = useFormat()
  return (
    <span className="fy-dim">
      <Rich id="visit-own-promise-by" parts={{ 1: ownerName }} values={['', format.dayAndMonth(dueOn)]} />
    </span>
  )
}

type ActProps = Readonly<{ promise: PromiseToVisitor }> & Omit<Props, 'promises'>

function PromiseAct({ promise: { id, text, isKept }, home, language }: ActProps) {
  const t = useTranslate()
  if (isKept) return <InfoChip status="success">{t('visit-own-promise-kept')}</InfoChip>
  return (
    <form method="post" action={`${home}/promises/${id}${language}`}>
      <Button type="submit" icon="check" label={t('visit-own-promise-label', text)}>
        {t('visit-own-promise-yes')}
      </Button>
    </form>
  )
}
