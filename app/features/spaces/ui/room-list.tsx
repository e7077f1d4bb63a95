import { useTranslate } from '#app/i18n/use-translate.tsx'
import { SectionHead } from '#app/ui/heads.tsx'
import { Rows } from '#app/ui/rows.tsx'
import { type Room } from '../model.ts'
import { RoomRow, type ShownSpan } from './room-row.tsx'

type Props = Readonly<{
  rooms: readonly Room[]
  spans: readonly ShownSpan[]
  timeZone: string
  now: string
  mayBook: boolean
}>

/** Every room with a list of the times it is taken that day. */
export function RoomList({ rooms, spans, ...rest }: Props) {
  return (
    <>
      {rooms.map((room) => (
        <RoomDay key={room.id} room={room} spans={spans.filter(({ roomId }) => roomId === room.id)} {...rest} />
      ))}
    </>
  )
}

type DayProps = Omit<Props, 'rooms'> & Readonly<{ room: Room }>

function RoomDay({ room, spans, ...rest }: DayProps) {
  const t = useTranslate()
  const heading = `room-${room.id}`
  return (
    <section className="fy-stack fy-stack--tight" aria-labelledby={heading}>
      <SectionHead id={heading} title={room.name} aside={<RoomFacts room={room} />} />
      {!room.active && <p className="fy-dim">{t('spaces-room-off')}</p>}
      {room.active && spans.length === 0 && <p className="fy-good">{t('spaces-room-free')}</p>}
      {spans.length > 0 && (
        <Rows>
          {spans.map((span) => (
            <RoomRow key={span.id} span={span} {...rest} />
          ))}
        </Rows>
      )}
    </section>
  )
}

function RoomFacts({ room: { capacity, areaName, features } }: Readonly<{ room: Room }>) {
  const t = useTranslate()
  const facts = features.map((feature) => t(`spaces-feature-${feature}`))
  return <>{[t('spaces-room-seats', capacity), areaName && `${areaName}.`, ...facts].filter(Boolean).join(' ')}</>
}
