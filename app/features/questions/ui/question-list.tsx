import { Rich } from '#app/i18n/rich.tsx'
import { useTranslate } from '#app/i18n/use-translate.tsx'
import { SectionHead } from '#app/ui/heads.tsx'
import { Link } from '#app/ui/link.tsx'
import { Row, Rows } from '#app/ui/rows.tsx'
import { type QuestionState } from '../model.ts'
import { QuestionChip } from './question-chip.tsx'

export type QuestionLine = Readonly<{
  id: string
  name: string
  text: string
  state: QuestionState
  routedTo: string | null
  createdAt: string
  days: number
}>

const order: readonly QuestionState[] = ['received', 'routed', 'answered', 'confirmed']

/** Questions by where they stand, each with its age: what nobody has taken comes first. */
export function QuestionList({ questions }: Readonly<{ questions: readonly QuestionLine[] }>) {
  const t = useTranslate()
  const groups = order.map((state) => ({ state, lines: questions.filter((line) => line.state === state) }))
  return (
    <div className="fy-stack fy-stack--loose">
      {groups
        .filter(({ lines }) => lines.length > 0)
        .map(({ state, lines }) => (
          <section key={state} className="fy-stack fy-stack--tight" aria-labelledby={`questions-${state}`}>
            <SectionHead id={`questions-${state}`} title={t(`questions-group-${state}`)} count={lines.length} />
            <Rows>
              {lines.map((line) => (
                <QuestionRow key={line.id} {...line} />
              ))}
            </Rows>
          </section>
        ))}
    </div>
  )
}

function QuestionRow({ id, name, text, state, routedTo, createdAt, days }: QuestionLine) {
  const t = useTranslate()
  return (
    <Row when={<time dateTime={createdAt}>{t('questions-age', days)}</time>} act={<QuestionChip state={state} />}>
      <p>
        <Link href={`/questions/${id}`}>
          <bdi>{firstLine(text)}</bdi>
        </Link>
      </p>
      <p className="fy-fine fy-dim">
        <Rich id="questions-from" parts={{ 1: name }} />
        {routedTo && (
          <>
            {' '}
            · <Rich id="questions-with" parts={{ 1: routedTo }} />
          </>
        )}
      </p>
    </Row>
  )
}

function firstLine(text: string): string {
  const [line = ''] = text.split('\n')
  return line.length > 140 ? `${line.slice(0, 139)}…` : line
}
