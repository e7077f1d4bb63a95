import { useFormat } from '#app/i18n/use-format.tsx'
import { useTranslate } from '#app/i18n/use-translate.tsx'
import { SectionHead } from '#app/ui/heads.tsx'
import { Table, type Column } from '#app/ui/table.tsx'
import { ListAge } from './desk-list.tsx'

type Person = Readonly<{
  id: string
  name: string
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
}>

/** A part of the roll call, with a box to mark who was seen. The marks are for this paper and this screen alone. */
export function RollCallList({ title, words, people, empty, timeZone, from }: Props) {
  const columns = useColumns(timeZone, from)
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
          columns={columns}
        />
      )}
    </div>
  )
}

function useColumns(timeZone: string, from: string): readonly Column<Person>[] {
  const t = useTranslate()
  const format = useFormat()
  const isToday = (at: string) => format.date(at, timeZone) === format.date(from, timeZone)
  const momentOf = (at: string) => (isToday(at) ? format.time(at, timeZone) : format.dateTime(at, timeZone))
  return [
    { key: 'seen', header: t('desk-roll-call-seen'), cell: ({ id, name }) => <SeenBox id={id} name={name} /> },
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

/** The name, and behind it whom to call if something happens; never on paper. */
function PersonCell({ person: { name, emergency } }: Readonly<{ person: Person }>) {
  const t = useTranslate()
  return (
    <>
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

function SeenBox({ id, name }: Readonly<{ id: string; name: string }>) {
  const t = useTranslate()
  return (
    <label className="fy-seen-box">
      <input
        type="checkbox"
        className="fy-seen"
        name={`seen-${id}`}
        autoComplete="off"
        aria-label={t('desk-roll-call-seen-label', name || t('desk-nameless'))}
      />
    </label>
  )
}
