import { useTranslate } from '#app/i18n/use-translate.tsx'
import { Button } from '#app/ui/button.tsx'
import { type HalfProposal, type Sitter } from '../model.ts'
import { keyOf } from '../proposal-rules.ts'

type Props = Readonly<{ sitter: Sitter; halves: readonly HalfProposal[]; formToken: string }>

/**
 * Books what is proposed: all of it or none. Where a half-day has no free desk, the one button says that the others are
 * taken without it, so that nothing is left out in silence.
 */
export function BookHalves({ sitter, halves, formToken }: Props) {
  const t = useTranslate()
  const open = halves.filter(({ bookingId }) => bookingId === null)
  const bookable = open.flatMap(({ desk, ...when }) => (desk ? [{ key: keyOf(when), deskId: desk.id }] : []))
  const without = open.length - bookable.length
  if (open.length === 0) return <p>{t('spaces-book-all-there')}</p>
  if (bookable.length === 0) return <p>{t('spaces-book-none-free')}</p>
  return (
    <form method="post" className="fy-stack fy-stack--tight">
      <input type="hidden" name="intent" value="book" />
      <input type="hidden" name="sitter" value={`${sitter.kind}.${sitter.id}`} />
      <input type="hidden" name="formToken" value={formToken} />
      {bookable.map(({ key, deskId }) => (
        <input key={key} type="hidden" name="halves" value={`${key}.${deskId}`} />
      ))}
      {without > 0 && <input type="hidden" name="fitting" value="on" />}
      <Button type="submit" action="progressive" weight="primary">
        {without > 0
          ? t('spaces-book-fitting', bookable.length, open.length)
          : t('spaces-book-submit', bookable.length)}
      </Button>
      <p className="fy-fine fy-dim">{without > 0 ? t('spaces-book-fitting-note', without) : t('spaces-book-note')}</p>
    </form>
  )
}
