import { useTranslate } from '#app/i18n/use-translate.tsx'
import { type PlanDesk, type PlanSeat } from '../model.ts'

type Props = Readonly<{
  caption: string
  desks: readonly PlanDesk[]
  pickedId: string | null
  hrefOf: (deskId: string) => string
  /** Where a visitor's desks are changed; without it names are plain. */
  visitHref: ((visitId: string) => string) | null
}>

/** The same as the drawing, in words: every desk with who sits there. Plain markup, for it has a hundred rows. */
export function DeskTable({ caption, desks, pickedId, hrefOf, visitHref }: Props) {
  const words = useSeatWords()
  const showSeat = (desk: PlanDesk, seat: PlanSeat | null) => {
    if (!seat) return desk.active ? words.free : words.off
    if (seat.visitId === null) return <bdi>{seat.name ?? words.staff}</bdi>
    const name = <bdi>{seat.name ?? words.visitor}</bdi>
    return visitHref ? <a href={visitHref(seat.visitId)}>{name}</a> : name
  }
  return (
    <div className="fy-table fy-table--cards" role="region" tabIndex={0} aria-label={caption}>
      <table>
        <caption className="fy-hide">{caption}</caption>
        <thead>
          <tr>
            <th scope="col">{words.desk}</th>
            <th scope="col">{words.area}</th>
            <th scope="col">{words.morning}</th>
            <th scope="col">{words.afternoon}</th>
          </tr>
        </thead>
        <tbody>
          {desks.map((desk) => (
            <tr key={desk.id} className={desk.id === pickedId ? 'fy-today' : undefined}>
              <th scope="row">
                <a href={hrefOf(desk.id)} aria-current={desk.id === pickedId || undefined}>
                  {desk.label}
                </a>
              </th>
              <td data-label={words.area}>{desk.areaName}</td>
              <td data-label={words.morning}>{showSeat(desk, desk.morning)}</td>
              <td data-label={words.afternoon}>{showSeat(desk, desk.afternoon)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

function useSeatWords() {
  const t = useTranslate()
  return {
    desk: t('spaces-desks-desk'),
    area: t('spaces-desks-area'),
    morning: t('spaces-half-morning'),
    afternoon: t('spaces-half-afternoon'),
    free: t('spaces-desks-free'),
    staff: t('spaces-desks-staff'),
    visitor: t('spaces-desks-visitor'),
    off: t('spaces-desks-off'),
  }
}
