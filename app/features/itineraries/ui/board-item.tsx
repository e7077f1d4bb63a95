import { useFormat } from '#app/i18n/use-format.tsx'
import { Rich } from '#app/i18n/rich.tsx'
import { useTranslate } from '#app/i18n/use-translate.tsx'
import { Icon } from '#app/ui/icon.tsx'
import { type IconName } from '#app/ui/icons.ts'
import { Link } from '#app/ui/link.tsx'
import { type PlanColumn, type PlanDesk, type PlanItem } from '../present.ts'
import { Parts } from './parts.tsx'
import { useItemWords } from './use-item-words.ts'

type Props = Readonly<{ item: PlanColumn['items'][number]; timeZone: string }>

/**
 * One item in its column: the lower it is, the less it says, the shortest without the end of its time. All of it
 * stands in the list below.
 */
export function BoardItem({ item, timeZone }: Props) {
  const format = useFormat()
  const words = useItemWords(timeZone)
  const { start, end, title } = item
  const [from, till] = format.clockFaces(start, end, timeZone)
  return (
    <li className={classOf(item)} id={`i-${item.id}`}>
      <time dateTime={start}>
        <span className="fy-whole">{format.timeRange(start, end, timeZone)}</span>
        <span className="fy-face" aria-hidden="true">
          {from}
          <span className="fy-till">–{till}</span>
        </span>{' '}
        <ItemState item={item} />
      </time>
      <b dir="auto" title={title} className={item.cut ? 'fy-cut' : undefined}>
        {item.kind === 'meeting' ? <Link href={`/meetings/${item.id}`}>{title}</Link> : title}
      </b>
      <span className="fy-who">
        <Parts parts={words.who(item)} />
      </span>
      <span className="fy-why">
        <Parts parts={words.why(item)} />
      </span>
    </li>
  )
}

/** A desk below the hours of a day. */
export function BoardDesk({ desk }: Readonly<{ desk: PlanDesk }>) {
  const t = useTranslate()
  const [first] = desk.halves
  const span = desk.halves.length > 1 ? 'day' : first === 'morning' ? 'morning' : 'afternoon'
  return (
    <li className="fy-item fy-item--desk">
      <span className="fy-fine fy-dim">{t('itineraries-item-desk')}</span>
      <b>
        <Rich id={`itineraries-item-desk-${span}`} parts={{ 1: desk.label }} />
      </b>
    </li>
  )
}

function ItemState({ item }: Readonly<{ item: PlanItem }>) {
  const t = useTranslate()
  const state = stateOf(item)
  return state && <Icon name={state.icon} size="small" label={t(state.words)} />
}

const states = {
  over: { icon: 'check', words: 'itineraries-item-over' },
  accepted: { icon: 'check', words: 'itineraries-item-accepted' },
  waiting: { icon: 'clock', words: 'itineraries-item-waiting' },
  declined: { icon: 'cancel', words: 'itineraries-item-declined' },
  closed: { icon: 'alert', words: 'itineraries-item-closed' },
} as const satisfies Record<string, { icon: IconName; words: string }>

function stateOf({ over, answer, open }: PlanItem) {
  if (over) return states.over
  if (answer) return states[answer]
  return open === 'closed' ? states.closed : null
}

function classOf({ kind, answer, over, slot }: Props['item']): string {
  const look = kind === 'meeting' ? (answer !== 'accepted' && !over ? ' fy-item--wait' : '') : ' fy-item--stop'
  const room = slot.span === 1 ? 'brief fy-item--line' : slot.room
  return `fy-item${look}${room === 'long' ? '' : ` fy-item--${room}`}`
}
