import { useTranslate } from '#app/i18n/use-translate.tsx'
import { Button } from '#app/ui/button.tsx'
import { ButtonLink } from '#app/ui/button-link.tsx'
import { Field } from '#app/ui/field.tsx'
import { Panel } from '#app/ui/panel.tsx'
import { Select } from '#app/ui/select.tsx'
import { type Desk, type HalfDay } from '../model.ts'
import { useHalfName } from './use-half-name.ts'

type Props = Readonly<{
  move: HalfDay & Readonly<{ bookingId: string; desk: Desk; free: readonly Desk[] }>
  backHref: string
}>

/** Gives one half-day another desk, the nearest free ones first. */
export function MoveDesk({ move, backHref }: Props) {
  const t = useTranslate()
  const nameOf = useHalfName()
  return (
    <Panel id="move" labelledBy="move-heading">
      <h2 id="move-heading">{t('spaces-move-heading', nameOf(move), move.desk.label)}</h2>
      {move.free.length === 0 && <p>{t('spaces-nearest-none')}</p>}
      {move.free.length > 0 && (
        <form method="post" className="fy-stack fy-stack--tight">
          <input type="hidden" name="intent" value="move" />
          <input type="hidden" name="bookingId" value={move.bookingId} />
          <Field label={t('spaces-move-to')} help={t('spaces-move-to-help')}>
            <Select
              name="deskId"
              options={move.free.map(({ id, label, areaName }) => ({
                value: id,
                label: t('spaces-panel-heading', label, areaName),
              }))}
            />
          </Field>
          <Button type="submit" action="progressive" weight="primary">
            {t('spaces-move-submit')}
          </Button>
        </form>
      )}
      <ButtonLink href={backHref} weight="quiet">
        {t('spaces-move-back')}
      </ButtonLink>
    </Panel>
  )
}
