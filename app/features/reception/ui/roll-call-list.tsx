import { useFormat } from '#app/i18n/use-format.tsx'
import { useTranslate } from '#app/i18n/use-translate.tsx'
import { SectionHead } from '#app/ui/heads.tsx'
import { Table, type Column } from '#app/ui/table.tsx'
import { ListAge } from './desk-list.tsx'
import { SeenCell, type InForm, type Marked } from './seen-cell.tsx'

type Person = Marked &
  Readonly<{
    id: string
    at: string | null
    hostName: string | null
    desk: string | null
    unmatched: boolean
    emergency: Readonly<{ name: string; phone: string }> | null
  }>

type Props = Readonly<{
  title: string
  words?: string
  people: readonly Person[]
  empty: string
  timeZone: string
  from: string
  /** Null while no roll call goes on: then people are marked on paper alone. */
  marks: Readonly<{ inForm: InForm | null; lastId: string | null }> | null
}>

/** A part of the roll call: whoever looks for people marks here, or on the printed list, who was seen. */
export function RollCallList({ title, words, people, empty, timeZone, from, marks }: Props) {
  const columns = useColumns(timeZone, from)
  const seen = useSeenColumn(timeZone, marks)
  return (
    <div className="fy-stack fy-stack--tight">
      <SectionHead title={title} count={people.length} aside={<ListAge from={from} timeZone={timeZone} />} />
      {words && <p className="fy-dim">{words}</p>}
      {people.length === 0 ? (
        <p className="fy-dim">{empty}</p>
      ) : (
        <Table
          caption={title}
          hiddenCaption
          rows={people}
          rowKey={({ id }) => id}
          columns={seen ? [seen, ...columns] : columns}
        />
      )}
    </div>
  )
}

function useSeenColumn(timeZone: string, marks: Props['marks']): Column<Person> | null {
  const t = useTranslate()
  if (!marks) return null
  const { inForm, lastId } = marks
  return {
    key: 'seen',
    header: t('desk-roll-call-seen'),
    cell: (person) => <SeenCell person={person} timeZone={timeZone} inForm={inForm} isLast={person.id === lastId} />,
  }
}

function useColumns(timeZone: string, from: string): readonly Column<Person>[] {
  const t = useTranslate()
  const format = useFormat()
  const isToday = (at: string) => format.date(at, timeZone) === format.date(from, timeZone)
  const momentOf = (at: string) => (isToday(at) ? format.time(at, timeZone) : format.dateTime(at, timeZone))
  return [
    { key: 'name', header: t('desk-roll-call-name'), kind: 'name', cell: (person) => <PersonCell person={person} /> },
    {
      key: 'at',
      header: t('desk-roll-call-time'),
      cell: ({ at }) => at && <time className="fy-nowrap" dateTime={at}>{momentOf(at)}</time>,
    },
    { key: 'host', header: t('desk-badge-host'), cell: ({ hostName }) => hostName && <bdi>{hostName}</bdi> },
    {
      key: 'where',
      header: t('desk-roll-call-where'),
      cell: ({ desk, unmatched }) => (unmatched ? t('desk-fact-walk-in') : desk),
    },
  ]
}

/** On paper a box to tick; the name, and behind it whom to call if something happens, which is never on paper. */
function PersonCell({ person: { name, emergency, seen } }: Readonly<{ person: Person }>) {
  const t = useTranslate()
  return (
    <>
      {!seen && <span className="fy-seen" />}
      <bdi>{name || t('desk-nameless')}</bdi>
      {emergency && (
        <details className="fy-no-print fy-plain">
          <summary>{t('desk-roll-call-emergency')}</summary>
          <bdi>{emergency.name}</bdi> <bdi dir="ltr">{emergency.phone}</bdi>
        </details>
      )}
    </>
  )
}
