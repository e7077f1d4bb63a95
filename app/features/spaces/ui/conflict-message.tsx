import { useTranslate } from '#app/i18n/use-translate.tsx'
import { Button } from '#app/ui/button.tsx'
import { ErrorSummary } from '#app/ui/error-summary.tsx'
import { type DeskConflict } from '../model.ts'
import { keyOf } from '../proposal-rules.ts'
import { useHalfName } from './use-half-name.ts'
import { useObstacleWords } from './use-obstacle-words.ts'

type Asked = Readonly<{ sitter: string; halves: readonly string[]; formToken: string }>
type Props = Readonly<{ title: string; conflicts: readonly DeskConflict[]; asked: Asked | null }>

/** After a refusal: each half-day in the way with the nearest free desk, and the offer to take the others as asked. */
export function ConflictMessage({ title, conflicts, asked }: Props) {
  const nameOf = useHalfName()
  const say = useObstacleWords()
  const items = conflicts.map(({ desk, obstacle, nearest, ...when }) => ({
    text: `${nameOf(when)}: ${say({ wanted: desk, obstacle, nearest })}`,
  }))
  const fitting = (asked?.halves.length ?? 0) - conflicts.length
  return (
    <>
      <ErrorSummary title={title} items={items} />
      {asked && conflicts.length > 0 && fitting > 0 && (
        <TakeWhatFits asked={asked} conflicts={conflicts} count={fitting} />
      )}
    </>
  )
}

type FitsProps = Readonly<{ asked: Asked; conflicts: readonly DeskConflict[]; count: number }>

function TakeWhatFits({ asked, conflicts, count }: FitsProps) {
  const t = useTranslate()
  const inTheWay = conflicts.map((conflict) => `${keyOf(conflict)}.`)
  const left = asked.halves.filter((value) => !inTheWay.some((start) => value.startsWith(start)))
  return (
    <form method="post">
      <input type="hidden" name="intent" value="book" />
      <input type="hidden" name="fitting" value="on" />
      <input type="hidden" name="sitter" value={asked.sitter} />
      <input type="hidden" name="formToken" value={asked.formToken} />
      {left.map((value) => (
        <input key={value} type="hidden" name="halves" value={value} />
      ))}
      <Button type="submit">{t('spaces-book-fitting', count, asked.halves.length)}</Button>
    </form>
  )
}
