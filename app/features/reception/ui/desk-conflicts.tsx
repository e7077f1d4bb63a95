import { Rich } from '#app/i18n/rich.tsx'
import { useFormat } from '#app/i18n/use-format.tsx'
import { useTranslate } from '#app/i18n/use-translate.tsx'
import { Button } from '#app/ui/button.tsx'
import { Message } from '#app/ui/message.tsx'
import { type ConflictLine } from '../model.ts'
import { Tap } from './tap.tsx'

type Props = Readonly<{ conflicts: readonly ConflictLine[]; timeZone: string }>

/** What does not fit together at the door: the words, what counts now, and one tap that says it is well so. */
export function DeskConflicts({ conflicts, timeZone }: Props) {
  const t = useTranslate()
  return conflicts.map((conflict) => (
    <Message key={`${conflict.kind} ${conflict.about}`} kind="warning">
      <div className="fy-cluster fy-cluster--spread">
        <ConflictWords conflict={conflict} timeZone={timeZone} />
        <div className="fy-cluster">
          {conflict.kind === 'not-expected' && conflict.visitId !== null && (
            <Tap
              intent="leave"
              eventId={conflict.eventId}
              guest={{ kind: 'visit', id: conflict.visitId }}
              label={t('desk-leave-label', conflict.name ?? '')}
            >
              {t('desk-leave')}
            </Tap>
          )}
          <form method="post" action="/desk?index">
            <input type="hidden" name="intent" value="settle" />
            <input type="hidden" name="conflict" value={conflict.kind} />
            <input type="hidden" name="about" value={conflict.about} />
            <Button type="submit" action="progressive">
              {t(`desk-conflict-${conflict.kind}-settle`)}
            </Button>
          </form>
        </div>
      </div>
    </Message>
  ))
}

function ConflictWords({ conflict, timeZone }: Readonly<{ conflict: ConflictLine; timeZone: string }>) {
  const t = useTranslate()
  const format = useFormat()
  const { kind, name, place, at, otherPlace, otherAt } = conflict
  const placeOf = (where: string | null) => where ?? t('desk-conflict-at-desk')
  const timeOf = (instant: string | null) =>
    instant && (
      <time dateTime={instant} className="fy-nowrap">
        {format.time(instant, timeZone)}
      </time>
    )
  return (
    <p>
      <strong>
        <Rich
          id={`desk-conflict-${kind}`}
          parts={{
            ...{ 1: name ?? t('desk-nameless'), 2: timeOf(at), 3: placeOf(place) },
            ...{ 4: timeOf(otherAt), 5: placeOf(otherPlace) },
          }}
        />
      </strong>{' '}
      {t(`desk-conflict-${kind}-words`)}
    </p>
  )
}
