import { Rich } from '#app/i18n/rich.tsx'
import { useFormat } from '#app/i18n/use-format.tsx'
import { useTranslate } from '#app/i18n/use-translate.tsx'
import { Button } from '#app/ui/button.tsx'
import { Row, Rows } from '#app/ui/rows.tsx'

type Props = Readonly<{
  typed: string
  visits: readonly Readonly<{ visitId: string; name: string; firstDay: string; lastDay: string }>[]
}>

/** Visits of these days, each with a button that says: this is the one. */
export function MatchList({ typed, visits }: Props) {
  const t = useTranslate()
  const format = useFormat()
  if (visits.length === 0) {
    return (
      <p>
        <Rich id="desk-found-none" parts={{ 1: typed }} />
      </p>
    )
  }
  return (
    <Rows shape="plain" big>
      {visits.map(({ visitId, name, firstDay, lastDay }) => (
        <Row key={visitId} act={<Choose visitId={visitId} label={t('desk-match-choose-label', name)} />}>
          <strong>
            <bdi>{name}</bdi>
          </strong>
          <br />
          <span className="fy-dim">{format.dateRange(firstDay, lastDay)}</span>
        </Row>
      ))}
    </Rows>
  )
}

function Choose({ visitId, label }: Readonly<{ visitId: string; label: string }>) {
  const t = useTranslate()
  return (
    <form method="post">
      <input type="hidden" name="intent" value="match" />
      <input type="hidden" name="visitId" value={visitId} />
      <Button type="submit" action="progressive" label={label}>
        {t('desk-match-choose')}
      </Button>
    </form>
  )
}
