import { type ReactNode } from 'react'
import { Rich } from '#app/i18n/rich.tsx'
import { useFormat } from '#app/i18n/use-format.tsx'
import { useTranslate } from '#app/i18n/use-translate.tsx'
import { InfoChip } from '#app/ui/info-chip.tsx'
import { Link } from '#app/ui/link.tsx'
import { Row, Rows } from '#app/ui/rows.tsx'
import { type OutcomeKind } from '../model.ts'
import { OutcomeLink } from './outcome-link.tsx'
import { useKindName } from './use-kind-name.ts'

export type ShownOutcome = Readonly<{
  id: string
  visitId: string | null
  kind: OutcomeKind
  summary: string
  link: string | null
  visibility: string
  owner: string
  author: string
  createdAt: string
  mayEdit: boolean
}>

type Props = Readonly<{ outcomes: readonly ShownOutcome[]; timeZone: string }>

/** What a visit led to, as it was written down. */
export function OutcomeList({ outcomes, timeZone }: Props) {
  const format = useFormat()
  return (
    <Rows>
      {outcomes.map((outcome) => (
        <Row
          key={outcome.id}
          when={<time dateTime={outcome.createdAt}>{format.shortDate(outcome.createdAt, timeZone)}</time>}
          act={outcome.mayEdit && <EditLink {...outcome} />}
        >
          <OutcomeWords outcome={outcome} />
        </Row>
      ))}
    </Rows>
  )
}

/** Kind, summary, link and people of an outcome. */
export function OutcomeWords({ outcome, heading }: Readonly<{ outcome: ShownOutcome; heading?: ReactNode }>) {
  const t = useTranslate()
  const kindName = useKindName()
  const { kind, summary, link, owner, author, visibility } = outcome
  return (
    <>
      {heading ?? (
        <p className="fy-cluster">
          <strong>{kindName(kind)}</strong>
          {visibility === 'liaison' && <InfoChip status="subtle">{t('outcomes-list-liaison-only')}</InfoChip>}
        </p>
      )}
      {kind === 'concern_raised' ? <p>{t('outcomes-list-concern')}</p> : summary && <Summary text={summary} />}
      {link && <OutcomeLink link={link} />}
      <p className="fy-fine fy-dim">
        <Rich id="outcomes-list-by" parts={{ 1: author }} /> · <Rich id="outcomes-list-owner" parts={{ 1: owner }} />
      </p>
    </>
  )
}

function Summary({ text }: Readonly<{ text: string }>) {
  return (
    <p>
      <bdi>{text}</bdi>
    </p>
  )
}

function EditLink({ id, visitId, kind }: ShownOutcome) {
  const t = useTranslate()
  const kindName = useKindName()
  return (
    <Link href={`/visits/${visitId}/outcome/${id}`} aria-label={t('outcomes-list-edit-label', kindName(kind))}>
      {t('outcomes-list-edit')}
    </Link>
  )
}
