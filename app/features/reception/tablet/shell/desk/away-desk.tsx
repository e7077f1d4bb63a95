import { useFormat } from '#app/i18n/use-format.tsx'
import { Rich } from '#app/i18n/rich.tsx'
import { useTranslate } from '#app/i18n/use-translate.tsx'
import { newId } from '#app/lib/id.ts'
import { toLocalDate } from '#app/lib/office-time.ts'
import { Link } from '#app/ui/link.tsx'
import { type DeskEvent } from '../../../desk-copy.ts'
import { type DeskLine, type Guest } from '../../../model.ts'
import { toDeskLine } from '../../../rules/desk-line.ts'
import { findPeople } from '../../../rules/desk-lists.ts'
import { guestKey } from '../../../rules/roll-call.ts'
import { DeskColumns } from '../../../ui/desk-columns.tsx'
import { DeskSearch } from '../../../ui/desk-search.tsx'
import { DeskTold } from '../../../ui/desk-told.tsx'
import { listsAt, peopleAt, rightTime, type DeskKnowledge, type PersonAt } from '../../desk-book.ts'
import { type DeskView } from './desk.ts'

type Props = Readonly<{ view: DeskView; now: Date; typed: string }>

/** The lists of the desk, or whom a search finds among them. */
export function AwayDesk({ view, now, typed }: Props) {
  const t = useTranslate()
  const format = useFormat()
  const { kept, events, told } = view
  if (!kept) return null
  const knowledge = { ...kept, events, now }
  const { timeZone } = kept.copy.office
  const common = { timeZone, from: kept.copy.madeAt }
  return (
    <>
      <h1 className="fy-hide">{t('desk-heading', format.dayAndMonth(toLocalDate(rightTime(knowledge), timeZone)))}</h1>
      {told && <Told told={told} knowledge={knowledge} />}
      {typed.trim() !== '' && <Found typed={typed} knowledge={knowledge} {...common} />}
      <DeskColumns lists={linesAt(knowledge)} {...common} />
    </>
  )
}

function linesAt(knowledge: DeskKnowledge) {
  const { expected, onSite, presumedLeft, left } = listsAt(knowledge)
  return {
    expected: toLines(expected, 'expected', knowledge),
    onSite: toLines(onSite, 'on-site', knowledge),
    presumedLeft: toLines(presumedLeft, 'presumed-left', knowledge),
    left: toLines(left, 'left', knowledge),
  }
}

function toLines(people: readonly PersonAt[], list: DeskLine['list'], { copy }: DeskKnowledge): readonly DeskLine[] {
  const lines = people.map((person) => ({ ...toDeskLine(person, list, newId()), isAway: true as const }))
  return copy.mayWrite ? lines : lines.map((line) => ({ ...line, isReadOnly: true as const }))
}

type FoundProps = Readonly<{ typed: string; knowledge: DeskKnowledge; timeZone: string; from: string }>

/** Among everybody who is known here, whichever list they stand on. */
function Found({ typed, knowledge, ...common }: FoundProps) {
  const inLists = Object.values(linesAt(knowledge)).flat()
  const listed = new Map(inLists.toReversed().map((line) => [guestKey(line.guest), line]))
  const fitting = findPeople(peopleAt(knowledge), typed)
  const lines = fitting.flatMap((person) => {
    const known = listed.get(guestKey(person.guest))
    return known ? [known] : toLines([person], 'other', knowledge)
  })
  if (lines.length === 0) return <NobodyFound typed={typed} />
  return <DeskSearch found={{ typed, lines, next: null }} {...common} />
}

function NobodyFound({ typed }: Readonly<{ typed: string }>) {
  const t = useTranslate()
  return (
    <p className="fy-pad" role="status">
      <Rich id="desk-away-found-none" parts={{ 1: typed }} /> <Link href="/desk">{t('desk-found-back')}</Link>
    </p>
  )
}

/** What was just written down here, with the way to take it back. */
function Told({ told, knowledge }: Readonly<{ told: DeskEvent; knowledge: DeskKnowledge }>) {
  if (told.kind === 'seen' || told.kind === 'unseen') return null
  const guest = guestOf(told, knowledge)
  if (!guest) return null
  const name = peopleAt(knowledge).find((person) => guestKey(person.guest) === guestKey(guest))?.name ?? ''
  const at = rightTime({ ...knowledge, now: new Date(told.deviceTime) }).toISOString()
  const kind = told.kind === 'walk-in' ? 'arrival' : told.kind
  const line = { eventId: told.id, kind, guest, name, at, undoEventId: newId(), isAway: true as const }
  return <DeskTold told={line} timeZone={knowledge.copy.office.timeZone} />
}

/** Whom it was about; of what was taken back, whom that was about. */
function guestOf(told: DeskEvent, knowledge: Pick<DeskKnowledge, 'events' | 'copy'>): Guest | null {
  if (told.kind !== 'undo') return told.kind === 'walk-in' ? { kind: 'walk-in', id: told.id } : told.guest
  const undone = knowledge.events.find(({ id }) => id === told.undoesId)
  if (undone) return guestOf(undone, { ...knowledge, events: [] })
  const people = knowledge.copy.days.flatMap((day) => day.people)
  return people.find((person) => person.events.some(({ id }) => id === told.undoesId))?.guest ?? null
}
