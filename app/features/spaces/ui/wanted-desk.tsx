import { useTranslate } from '#app/i18n/use-translate.tsx'
import { Button } from '#app/ui/button.tsx'
import { Field } from '#app/ui/field.tsx'
import { Select } from '#app/ui/select.tsx'
import { type Desk } from '../model.ts'

type Props = Readonly<{ desks: readonly Desk[]; wantedDeskId: string | null }>

/** Asks which desk to begin with; a plain form that goes to the same page. */
export function WantedDesk({ desks, wantedDeskId }: Props) {
  const t = useTranslate()
  const areas = [...new Set(desks.map(({ areaName }) => areaName))]
  return (
    <form method="get" className="fy-stack fy-stack--tight">
      <Field id="desk" label={t('spaces-visit-wanted')} help={t('spaces-visit-wanted-help')}>
        <Select name="desk" defaultValue={wantedDeskId ?? ''}>
          <option value="">{t('spaces-visit-wanted-any')}</option>
          {areas.map((area) => (
            <optgroup key={area} label={area}>
              <DeskOptions desks={desks.filter(({ areaName, active }) => areaName === area && active)} />
            </optgroup>
          ))}
        </Select>
      </Field>
      <Button type="submit">{t('spaces-visit-wanted-show')}</Button>
    </form>
  )
}

function DeskOptions({ desks }: Readonly<{ desks: readonly Desk[] }>) {
  return (
    <>
      {desks.map(({ id, label }) => (
        <option key={id} value={id}>
          {label}
        </option>
      ))}
    </>
  )
}
