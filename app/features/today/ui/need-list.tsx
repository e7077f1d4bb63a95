import { useFormat } from '#app/i18n/use-format.tsx'
import { useTranslate } from '#app/i18n/use-translate.tsx'
import { type MessageKey } from '#app/i18n/translator.ts'
import { ButtonLink } from '#app/ui/button-link.tsx'
import { SectionHead } from '#app/ui/heads.tsx'
import { Link } from '#app/ui/link.tsx'
import { Row, Rows } from '#app/ui/rows.tsx'
import { useNeedWords, type ShownNeed } from './use-need-words.ts'

type Props = Readonly<{ needs: readonly ShownNeed[]; now: string; today: string; timeZone: string }>

/** What waits for the reader, the oldest first, each with the one thing to do. */
export function NeedList({ needs, now, today, timeZone }: Props) {
  const t = useTranslate()
  const format = useFormat()
  const wordsOf = useNeedWords(today, timeZone)
  return (
    <section aria-labelledby="needs-you">
      <SectionHead
        id="needs-you"
        title={t('today-needs')}
        aside={needs.length > 1 && <span className="fy-dim">{t('today-needs-order')}</span>}
      />
      {needs.length === 0 ? (
        <p className="fy-fine fy-dim fy-pad">{t('today-needs-none')}</p>
      ) : (
        <Rows>
          {needs.map((need) => (
            <Row
              key={need.id}
              when={<time dateTime={need.since}>{format.relativeTime(need.since, new Date(now))}</time>}
              act={
                <ButtonLink href={addressOf(need)} action="progressive" label={t(`today-act-${need.kind}-label`, need.name)}>
                  {t(`today-act-${need.kind}` satisfies MessageKey)}
                </ButtonLink>
              }
            >
              <strong>
                <NeedName need={need} />
              </strong>
              <br />
              {wordsOf(need)}
            </Row>
          ))}
        </Rows>
      )}
    </section>
  )
}

function NeedName({ need }: Readonly<{ need: ShownNeed }>) {
  const t = useTranslate()
  const name = need.name ? <bdi>{need.name}</bdi> : t('incoming-no-sender')
  return 'visitId' in need ? <Link href={`/visits/${need.visitId}`}>{name}</Link> : name
}

function addressOf(need: ShownNeed): string {
  if ('visitId' in need) return `/visits/${need.visitId}`
  if ('meetingId' in need) return `/meetings/${need.meetingId}`
  if ('mailId' in need) return `/meetings/mail#${need.mailId}`
  return 'walkInId' in need ? `/desk/match/${need.walkInId}` : `/questions/${need.questionId}`
}
