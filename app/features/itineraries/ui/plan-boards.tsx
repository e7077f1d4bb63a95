import { useFormat } from '#app/i18n/use-format.tsx'
import { useTranslate } from '#app/i18n/use-translate.tsx'
import { type PlanBoard, type PlanColumn } from '../present.ts'
import { BoardDesk, BoardItem } from './board-item.tsx'

type Props = Readonly<{
  boards: readonly PlanBoard[]
  timeZone: string
  today: string
  /** Lets the style sheet with the places of the items through the content policy. */
  nonce: string | undefined
}>

/** The days as columns of quarters of an hour; on narrow screens the same lists, one below the other. */
export function PlanBoards({ boards, timeZone, today, nonce }: Props) {
  return (
    <div id="board" className="fy-stack">
      <style nonce={nonce} suppressHydrationWarning>
        {boards.map(styleOf).join('')}
      </style>
      {boards.map((board, index) => (
        <div className={board.roomy ? 'fy-board fy-board--roomy' : 'fy-board'} id={boardId(index)} key={board.columns[0]?.date}>
          <Hours board={board} index={index} />
          {board.columns.map((column) => (
            <Column key={column.date} column={column} timeZone={timeZone} isToday={column.date === today} />
          ))}
        </div>
      ))}
    </div>
  )
}

function Hours({ board, index }: Readonly<{ board: PlanBoard; index: number }>) {
  const format = useFormat()
  return (
    <ol className="fy-list fy-hours" aria-hidden="true">
      {board.hours.map((hour) => (
        <li key={hour} id={`${boardId(index)}-h${hour}`}>
          {format.hour(new Date(Date.UTC(2000, 0, 1, hour)), 'UTC')}
        </li>
      ))}
    </ol>
  )
}

function Column({ column, timeZone, isToday }: Readonly<{ column: PlanColumn; timeZone: string; isToday: boolean }>) {
  const t = useTranslate()
  const format = useFormat()
  return (
    <section className={isToday ? 'fy-day fy-day--today' : 'fy-day'}>
      <h3>
        <span>
          {format.shortDate(column.date)} {isToday && <span className="fy-dim">{t('itineraries-plan-today')}</span>}
        </span>
      </h3>
      <ol className="fy-list">
        {column.items.map((item) => (
          <BoardItem key={item.id} item={item} timeZone={timeZone} />
        ))}
        {column.desks.map((desk) => (
          <BoardDesk key={desk.deskId} desk={desk} />
        ))}
      </ol>
    </section>
  )
}

function boardId(index: number): string {
  return `board-${index + 1}`
}

/** Custom properties only; ids are ours, and one that is not made of plain letters gets none. */
function styleOf({ columns, hours, quarters }: PlanBoard, index: number): string {
  const id = boardId(index)
  const items = columns.flatMap((column) => column.items).filter((item) => /^[a-z0-9-]+$/.test(item.id))
  return [
    `#${id}{--fy-days:${columns.length};--fy-quarters:${quarters}}`,
    ...hours.map((hour, row) => `#${id}-h${hour}{--from:${row * 4}}`),
    ...items.map(({ id: itemId, slot }) => `#i-${itemId}{--from:${slot.from};--span:${slot.span}}`),
  ].join('')
}
