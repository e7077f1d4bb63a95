import { useFormat } from '#app/i18n/use-format.tsx'
import { useTranslate } from '#app/i18n/use-translate.tsx'
import { Button } from '#app/ui/button.tsx'
import { SectionHead } from '#app/ui/heads.tsx'
import { KeptParagraph } from '#app/ui/kept-field.tsx'
import { Panel } from '#app/ui/panel.tsx'
import { Row, Rows } from '#app/ui/rows.tsx'
import { type Letter } from './own-visit.ts'

type QuestionProps = Readonly<{
  question: string
  action: string
  formToken: string
  /** The page has the heading already. */
  hasHeading?: boolean
}>

/** The liaison's question, with room for the answer: it comes before all else. */
export function OwnQuestion({ question, action, formToken, hasHeading }: QuestionProps) {
  const t = useTranslate()
  return (
    <Panel light labelledBy={hasHeading ? undefined : 'question-heading'}>
      {!hasHeading && <h2 id="question-heading">{t('visit-own-question-heading')}</h2>}
      <p dir="auto" className="fy-lines">
        {question}
      </p>
      <form method="post" action={action} className="fy-stack fy-stack--tight" noValidate>
        <input type="hidden" name="formToken" value={formToken} />
        <KeptParagraph name="text" label={t('visit-own-answer')} rows={4} />
        <Button type="submit" action="progressive" weight="primary">
          {t('visit-own-answer-send')}
        </Button>
      </form>
    </Panel>
  )
}

/** Questions and answers so far. */
export function OwnLetters({ letters, timeZone }: Readonly<{ letters: readonly Letter[]; timeZone: string }>) {
  const t = useTranslate()
  const format = useFormat()
  if (letters.length === 0) return null
  return (
    <section className="fy-stack">
      <SectionHead title={t('visit-own-letters')} />
      <Rows shape="plain" ordered>
        {letters.map(({ id, isOurs, text, at }) => (
          <Row key={id}>
            <span className="fy-dim">
              {t(isOurs ? 'visit-own-letter-ours' : 'visit-own-letter-yours', format.dayAndMonth(at, timeZone))}
            </span>
            <p dir="auto" className="fy-lines">
              {text}
            </p>
          </Row>
        ))}
      </Rows>
    </section>
  )
}

/** The one button that tells us that the address is the visitor's. */
export function OwnConfirm({ action }: Readonly<{ action: string }>) {
  const t = useTranslate()
  return (
    <Panel light labelledBy="confirm-heading">
      <h2 id="confirm-heading">{t('visit-own-confirm-heading')}</h2>
      <p>{t('visit-own-confirm-words')}</p>
      <form method="post" action={action}>
        <Button type="submit" action="progressive" weight="primary" size="large">
          {t('visit-own-confirm')}
        </Button>
      </form>
    </Panel>
  )
}
