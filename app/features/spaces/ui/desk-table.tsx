import { useTranslate } from '#app/i18n/use-translate.tsx'
import { isFreeAllDay } from '../desk-count.ts'
import { type PlanArea, type PlanDesk, type PlanSeat } from '../model.ts'

type Props = Readonly<{
  caption: string
  areas: readonly PlanArea[]
  pickedId: string | null
  hrefOf: (deskId: string) => string
  /** Where the desk of a person is changed; without it names are plain. */
  seatHref: ((desk: PlanDesk, seat: PlanSeat) => string) | null
}>

/**
 * The same as the drawing, in words: a row for each desk where somebody sits, and one for all that are free the whole
 * day. Plain markup, for it may have a hundred rows.
 */
export function DeskTable({ caption, areas, ...shown }: Props) {
  const words = useSeatWords()
  return (
    <div className="fy-table fy-table--cards" role="region" tabIndex={0} aria-label={caption}>
      <table>
        <caption className="fy-hide">{caption}</caption>
        <thead>
          <tr>
            <th scope="col">{words.desk}</th>
            <th scope="col">{words.morning}</th>
            <th scope="col">{words.afternoon}</th>
          </tr>
        </thead>
        {areas.map(({ id, name, desks }) => (
          <tbody key={id}>
            <tr>
              <th scope="rowgroup" colSpan={3} className="fy-dim">
                {name}
              </th>
            </tr>
            {desks.filter((desk) => !isFree(desk, shown)).map((desk) => deskRow(desk, words, shown))}
            {freeRow(desks.filter((desk) => isFree(desk, shown)), words, shown)}
          </tbody>
        ))}
      </table>
    </div>
  )
}

type Shown = Omit<Props, 'caption' | 'areas'>
type Words = ReturnType<typeof useSeatWords>

function deskRow(desk: PlanDesk, words: Words, { pickedId, hrefOf, seatHref }: Shown) {
  const isPicked = desk.id === pickedId
  return (
    <tr key={desk.id} className={isPicked ? 'fy-today' : undefined}>
      <th scope="row" className="fy-nowrap">
        <a href={hrefOf(desk.id)} aria-current={isPicked || undefined}>
          {desk.label}
        </a>
      </th>
      {desk.allDay ? (
        <td colSpan={2} data-label={words.allDay}>
          {seatWords(desk, desk.allDay, words, seatHref)}
        </td>
      ) : (
        <>
          <td data-label={words.morning}>{seatWords(desk, desk.morning, words, seatHref)}</td>
          <td data-label={words.afternoon}>{seatWords(desk, desk.afternoon, words, seatHref)}</td>
        </>
      )}
    </tr>
  )
}

/** Free the whole day, and not the one that is being looked at. */
function isFree(desk: PlanDesk, { pickedId }: Shown): boolean {
  return isFreeAllDay(desk) && desk.id !== pickedId
}

function freeRow(desks: readonly PlanDesk[], words: Words, { hrefOf }: Shown) {
  if (desks.length === 0) return null
  return (
    <tr>
      <th scope="row" className="fy-plain fy-nowrap">
        {words.freeAllDay}
      </th>
      <td colSpan={2}>
        <span className="fy-cluster fy-cluster--links">
          {desks.map(({ id, label }) => (
            <a key={id} href={hrefOf(id)} className="fy-nowrap">
              {label}
            </a>
          ))}
        </span>
      </td>
    </tr>
  )
}

function seatWords(desk: PlanDesk, seat: PlanSeat | undefined, words: Words, seatHref: Props['seatHref']) {
  if (!seat) return desk.active ? words.free : words.off
  const name = <bdi>{seat.name ?? (seat.kind === 'staff' ? words.staff : words.visitor)}</bdi>
  return seatHref ? <a href={seatHref(desk, seat)}>{name}</a> : name
}

function useSeatWords() {
  const t = useTranslate()
  return {
    desk: t('spaces-desks-desk'),
    morning: t('spaces-half-morning'),
    afternoon: t('spaces-half-afternoon'),
    allDay: t('spaces-half-all-day'),
    free: t('spaces-desks-free'),
    freeAllDay: t('spaces-free-heading'),
    staff: t('spaces-desks-staff'),
    visitor: t('spaces-desks-visitor'),
    off: t('spaces-desks-off'),
  }
}
