import { useFormat } from '#app/i18n/use-format.tsx'
import { useTranslate } from '#app/i18n/use-translate.tsx'
import { ButtonLink } from '#app/ui/button-link.tsx'
import { SectionHead } from '#app/ui/heads.tsx'
import { type PlanItem } from '../present.ts'
import { Parts } from './parts.tsx'
import { useItemWords } from './use-item-words.ts'

type Wish = Readonly<{ id: string; rank: number; text: string; staffId: string | null; placeId: string | null }>
type Props = Readonly<{
  visitId: string
  wishes: readonly Wish[]
  items: readonly PlanItem[]
  timeZone: string
  mayPlan: boolean
}>

/** The visitor's wishes in their order: when each is met, or the one button that would meet it. */
export function WishColumn({ visitId, wishes, items, timeZone, mayPlan }: Props) {
  const t = useTranslate()
  return (
    <section aria-labelledby="wishes" className="fy-stack fy-stack--tight">
      <SectionHead id="wishes" title={t('itineraries-plan-wishes')} />
      {wishes.length === 0 && <p className="fy-dim fy-fine">{t('itineraries-plan-no-wishes')}</p>}
      <ol className="fy-list fy-wishes">
        {wishes.map((wish) => {
          const planned = items.filter(({ wishRank }) => wishRank === wish.rank)
          return (
            <li key={wish.id}>
              <span>{wish.rank}</span>
              <span className="fy-stack fy-stack--hair">
                <b dir="auto">{wish.text}</b>
                {planned.map((item) => (
                  <Met key={item.id} item={item} timeZone={timeZone} />
                ))}
                {planned.length === 0 && <Unmet visitId={visitId} wish={wish} mayPlan={mayPlan} />}
              </span>
            </li>
          )
        })}
      </ol>
    </section>
  )
}

function Met({ item, timeZone }: Readonly<{ item: PlanItem; timeZone: string }>) {
  const format = useFormat()
  const t = useTranslate()
  const words = useItemWords(timeZone)
  const open = !item.over && (item.waitingFor.length > 0 || item.declinedBy.length > 0)
  const time = t('itineraries-wish-when', format.weekday(item.start, timeZone), format.time(item.start, timeZone))
  const about = open ? words.why({ ...item, wishRank: null }) : []
  return (
    <span className={open ? 'fy-warn' : 'fy-dim'}>
      <Parts parts={[time, ...about]} />
    </span>
  )
}

function Unmet({ visitId, wish, mayPlan }: Readonly<{ visitId: string; wish: Wish; mayPlan: boolean }>) {
  const t = useTranslate()
  const kind = wish.placeId ? 'stop' : 'meeting'
  return (
    <>
      <span className="fy-dim">{t('itineraries-wish-unplanned')}</span>
      {mayPlan && (
        <span>
          <ButtonLink
            href={`/visits/${visitId}/plan/${kind}?wish=${wish.id}`}
            label={t(`itineraries-wish-${kind}-label`, wish.text)}
          >
            {t(`itineraries-plan-${kind}`)}
          </ButtonLink>
        </span>
      )}
    </>
  )
}
