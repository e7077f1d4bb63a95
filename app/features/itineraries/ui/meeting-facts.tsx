import { Rich } from '#app/i18n/rich.tsx'
import { useFormat } from '#app/i18n/use-format.tsx'
import { useTranslate } from '#app/i18n/use-translate.tsx'
import { type MessageKey } from '#app/i18n/translator.ts'
import { Fact, Facts } from '#app/ui/facts.tsx'
import { InfoChip, type ChipStatus } from '#app/ui/info-chip.tsx'
import { type Answer } from '../model.ts'

/** A meeting as a page has loaded it: instants as ISO 8601. */
export type MeetingShown = Readonly<{
  id: string
  title: string
  note: string
  start: string
  end: string
  status: string
  wishRank: number | null
  room: Readonly<{ name: string; area: string | null }> | null
  onlineUrl: string | null
  staff: readonly Readonly<{
    attendeeId: string
    staffId: string
    name: string
    answer: Answer
    proposed: Readonly<{ start: string; end: string }> | null
  }>[]
  visitors: readonly Readonly<{ visitId: string; nameToShow: string }>[]
  office: Readonly<{ name: string; address: string; timeZone: string }>
}>

/** When, where, with whom. Whoever is a guest of this page does not see the others' answers. */
export function MeetingFacts({ meeting, answers = true }: Readonly<{ meeting: MeetingShown; answers?: boolean }>) {
  const t = useTranslate()
  const { staff, visitors, note } = meeting
  return (
    <Facts>
      <Fact term={t('meetings-fact-when')}>
        <MeetingTime meeting={meeting} />
      </Fact>
      <Fact term={t('meetings-fact-where')}>
        <MeetingPlace meeting={meeting} />
      </Fact>
      <Fact term={t('meetings-fact-visitor')}>
        {visitors.map(({ visitId, nameToShow }) => (
          <div key={visitId}>
            <bdi>{nameToShow}</bdi>
          </div>
        ))}
      </Fact>
      <Fact term={t('meetings-fact-people')}>
        {staff.map(({ attendeeId, name, answer }) => (
          <div key={attendeeId} className="fy-cluster">
            <bdi>{name}</bdi> {answers && <AnswerChip answer={answer} />}
          </div>
        ))}
      </Fact>
      {note && (
        <Fact term={t('meetings-fact-note')}>
          <span dir="auto">{note}</span>
        </Fact>
      )}
    </Facts>
  )
}

/** The day and the times with the zone's name. */
function MeetingTime({ meeting }: Readonly<{ meeting: Pick<MeetingShown, 'start' | 'end' | 'office'> }>) {
  const format = useFormat()
  const { start, end, office } = meeting
  return (
    <>
      <Rich
        id="itineraries-day-and-time"
        parts={{
          1: <time dateTime={start}>{format.dayAndMonth(start, office.timeZone)}</time>,
          2: <time dateTime={end} className="fy-nowrap">{format.timeRange(start, end, office.timeZone)}</time>,
        }}
      />
      <br />
      <span className="fy-fine fy-dim">{format.zoneName(start, office.timeZone)}</span>
    </>
  )
}

function MeetingPlace({ meeting: { room, onlineUrl, office } }: Readonly<{ meeting: MeetingShown }>) {
  const t = useTranslate()
  return (
    <>
      {room && (
        <div>
          <bdi>{[room.name, room.area, office.name].filter(Boolean).join(' · ')}</bdi>
        </div>
      )}
      {onlineUrl && (
        <div>
          <a href={onlineUrl} dir="ltr" rel="noreferrer">
            {onlineUrl}
          </a>
        </div>
      )}
      {!room && !onlineUrl && t('meetings-no-place')}
    </>
  )
}

const answers: Readonly<Record<Answer, { status: ChipStatus; words: MessageKey }>> = {
  accepted: { status: 'success', words: 'itineraries-item-accepted' },
  waiting: { status: 'warning', words: 'itineraries-item-waiting' },
  declined: { status: 'error', words: 'itineraries-item-declined' },
}

function AnswerChip({ answer }: Readonly<{ answer: Answer }>) {
  const t = useTranslate()
  return <InfoChip status={answers[answer].status}>{t(answers[answer].words)}</InfoChip>
}
