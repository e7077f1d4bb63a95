import { useErrorText, useTranslate } from '#app/i18n/use-translate.tsx'
import { Field } from '#app/ui/field.tsx'
import { FieldSet } from '#app/ui/field-set.tsx'
import { Select } from '#app/ui/select.tsx'

export type StaffChoice = Readonly<{ id: string; name: string; team: string | null; hosts: boolean }>

type Props = Readonly<{
  field: Readonly<{ id: string; name: string; errors?: string[] | undefined; initialValue?: unknown }>
  staff: readonly StaffChoice[]
  /** Whom a wish names: offered first, with the host. */
  wished: readonly string[]
}>

const fewest = 4
const most = 8

/** Some people of the office, in choice lists of the same name: they work without script and by keyboard. */
export function PeopleFields({ field, staff, wished }: Props) {
  const t = useTranslate()
  const errorText = useErrorText()
  const chosen = [field.initialValue ?? []].flat()
  const places = Array.from({ length: Math.min(Math.max(fewest, chosen.length + 1), most) }, (_, index) => index)
  const fits = ({ id, hosts }: StaffChoice) => hosts || wished.includes(id)
  const groups = [
    { label: t('itineraries-meeting-person-fitting'), people: staff.filter(fits) },
    { label: t('itineraries-meeting-person-others'), people: staff.filter((each) => !fits(each)) },
  ].filter(({ people }) => people.length > 0)
  return (
    <FieldSet
      id={field.id}
      legend={t('itineraries-meeting-people')}
      description={t('itineraries-meeting-people-help')}
      error={errorText(field.errors)}
    >
      <div className="fy-stack fy-stack--tight">
        {places.map((index) => (
          <Field key={index} id={`${field.id}-${index + 1}`} label={t('itineraries-meeting-person', index + 1)} hiddenLabel>
            <Select name={field.name} defaultValue={String(chosen[index] ?? '')}>
              <option value="">{t(`itineraries-meeting-person-${index === 0 ? 'choose' : 'none'}`)}</option>
              {groups.map(({ label, people }) => (
                <optgroup key={label} label={label}>
                  {people.map(({ id, name, team }) => (
                    <option key={id} value={id}>
                      {[name, team].filter(Boolean).join(' · ')}
                    </option>
                  ))}
                </optgroup>
              ))}
            </Select>
          </Field>
        ))}
      </div>
    </FieldSet>
  )
}
