import { useTranslate } from '#app/i18n/use-translate.tsx'
import { SectionHead } from '#app/ui/heads.tsx'
import { Select } from '#app/ui/select.tsx'
import { SmallForm, type SmallFormResult } from './small-form.tsx'

type Named = Readonly<{ id: string; name: string }>
type Wish = Readonly<{
  id: string
  text: string
  staff: Named | null
  place: Named | null
  /** What it may mean, the best first, as the form sends it. */
  likely: readonly string[]
}>
type Choices = Readonly<{ colleagues: readonly Named[]; places: readonly Named[] }>

type Sending = Readonly<{ lastResult?: SmallFormResult | undefined; action: string }>

type Props = Choices & Sending & Readonly<{ wishes: readonly Wish[]; mayPlan: boolean }>

/** What the visitor wishes, in their order, and whom or what each wish means. */
export function WishList({ wishes, mayPlan, lastResult, action, ...choices }: Props) {
  const t = useTranslate()
  return (
    <section aria-labelledby="wishes">
      <SectionHead id="wishes" title={t('visits-overview-wishes')} aside={t('visits-overview-wishes-order')} />
      {wishes.length === 0 && <p className="fy-fine fy-dim fy-pad">{t('visits-overview-no-wishes')}</p>}
      <ol className="fy-list fy-wishes">
        {wishes.map((wish, index) => (
          <li key={wish.id}>
            <span>{index + 1}</span>
            <div className="fy-stack fy-stack--hair">
              <b dir="auto">{wish.text}</b>
              {mayPlan ? (
                <WishForm wish={wish} {...choices} lastResult={lastResult} action={action} />
              ) : (
                <span className="fy-dim">
                  <bdi>{(wish.staff ?? wish.place)?.name}</bdi>
                </span>
              )}
            </div>
          </li>
        ))}
      </ol>
    </section>
  )
}

type WishFormProps = Choices & Sending & Readonly<{ wish: Wish }>

function WishForm({ wish, colleagues, places, lastResult, action }: WishFormProps) {
  const t = useTranslate()
  const people = colleagues.map((person) => ({ ...person, id: `staff:${person.id}` }))
  const spots = places.map((place) => ({ ...place, id: `place:${place.id}` }))
  const likely = wish.likely.flatMap((id) => [...people, ...spots].filter((choice) => choice.id === id))
  const meant = (wish.staff && `staff:${wish.staff.id}`) ?? (wish.place && `place:${wish.place.id}`) ?? ''
  return (
    <SmallForm
      action={action}
      intent="match-wish"
      subject={{ name: 'wishId', id: wish.id }}
      lastResult={lastResult}
      label={t('visits-overview-wish-save', wish.text)}
    >
      <Select
        name="meaning"
        id={`meaning-${wish.id}`}
        defaultValue={meant}
        key={meant}
        aria-label={t('visits-overview-wish-means', wish.text)}
      >
        <option value="">{t('visits-overview-wish-open')}</option>
        <Group label={t('visits-overview-wish-likely')} choices={likely} />
        <Group label={t('visits-overview-wish-people')} choices={people} />
        <Group label={t('visits-overview-wish-places')} choices={spots} />
      </Select>
    </SmallForm>
  )
}

function Group({ label, choices }: Readonly<{ label: string; choices: readonly Named[] }>) {
  if (choices.length === 0) return null
  return (
    <optgroup label={label}>
      {choices.map(({ id, name }) => (
        <option key={id} value={id}>
          {name}
        </option>
      ))}
    </optgroup>
  )
}
