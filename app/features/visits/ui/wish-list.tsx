import { useTranslate } from '#app/i18n/use-translate.tsx'
import { SectionHead } from '#app/ui/heads.tsx'
import { Link } from '#app/ui/link.tsx'
import { Select } from '#app/ui/select.tsx'
import { SmallForm, type SmallFormResult } from './small-form.tsx'

type Named = Readonly<{ id: string; name: string }>
type Wish = Readonly<{ id: string; text: string; staff: Named | null; place: Named | null }>

/** The wish that is matched now, and what it may mean. Only one at a time is: the lists are long. */
type Matching = Readonly<{
  wishId: string
  /** The best first, as the form sends them. */
  likely: readonly string[]
  people: readonly Named[]
  places: readonly Named[]
}>

type Props = Readonly<{
  visitId: string
  wishes: readonly Wish[]
  matching: Matching | null
  mayPlan: boolean
  lastResult?: SmallFormResult | undefined
}>

/** What the visitor wishes, in their order, and whom or what each wish means. */
export function WishList({ visitId, wishes, matching, mayPlan, lastResult }: Props) {
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
              {matching?.wishId === wish.id ? (
                <WishForm visitId={visitId} wish={wish} matching={matching} lastResult={lastResult} />
              ) : (
                <Meaning wish={wish} href={mayPlan ? `/visits/${visitId}?wish=${wish.id}#wishes` : null} />
              )}
            </div>
          </li>
        ))}
      </ol>
    </section>
  )
}

/** Whom or what a wish means, and the way to say it. */
function Meaning({ wish, href }: Readonly<{ wish: Wish; href: string | null }>) {
  const t = useTranslate()
  const meant = wish.staff ?? wish.place
  const way = meant ? 'change' : 'match'
  return (
    <span className="fy-cluster">
      {meant ? <bdi>{meant.name}</bdi> : <span className="fy-dim">{t('visits-overview-wish-open')}</span>}
      {href && (
        <Link href={href} aria-label={t(`visits-overview-wish-${way}-label`, wish.text)}>
          {t(`visits-overview-wish-${way}`)}
        </Link>
      )}
    </span>
  )
}

type WishFormProps = Pick<Props, 'visitId' | 'lastResult'> & Readonly<{ wish: Wish; matching: Matching }>

function WishForm({ visitId, wish, matching, lastResult }: WishFormProps) {
  const t = useTranslate()
  const people = matching.people.map((person) => ({ ...person, id: `staff:${person.id}` }))
  const spots = matching.places.map((place) => ({ ...place, id: `place:${place.id}` }))
  const likely = matching.likely.flatMap((id) => [...people, ...spots].filter((choice) => choice.id === id))
  const meant = (wish.staff && `staff:${wish.staff.id}`) ?? (wish.place && `place:${wish.place.id}`) ?? ''
  return (
    <SmallForm
      action={`/visits/${visitId}?index&wish=${wish.id}`}
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
