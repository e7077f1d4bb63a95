import { type ComponentProps } from 'react'
import { type Decision, type TrustCheck } from '../model.ts'
import { HalfTable, type HalfWish } from './half-table.tsx'
import { LastTime, type LastTimes } from './last-time.tsx'
import { LetterList, type Letter } from './letter-list.tsx'
import { NeedList } from './need-list.tsx'
import { SecretPart, TrustCheckPart, type Secret } from './secret-part.tsx'
import { type SmallFormResult } from './small-form.tsx'
import { WishList } from './wish-list.tsx'
import { Purpose, WrittenFacts, type Written } from './written-part.tsx'

type Named = Readonly<{ id: string; name: string }>

type Props = Readonly<{
  head: Readonly<{
    id: string
    name: string
    timeZone: string
    today: string
    addressConfirmed: boolean
    decision: Decision
  }>
  visit: Written &
    Readonly<{
      halves: readonly HalfWish[]
      wishes: ComponentProps<typeof WishList>['wishes']
      letters: readonly Letter[]
      colleagues: readonly Named[]
      earlier: Parameters<typeof LastTime>[0]['earlier']
      secret: (Secret & Readonly<{ needs: Parameters<typeof NeedList>[0]['needs']; trustCheck: TrustCheck }>) | null
    }>
  places: readonly Named[]
  lastTimes: LastTimes
  mayPlan: boolean
  mayDecide: boolean
  lastResult?: SmallFormResult | undefined
}>

/** A visit's first page: what was written, what it needs, what went before. */
export function VisitOverview({ head, visit, places, lastTimes, mayPlan, mayDecide, lastResult }: Props) {
  const { secret, colleagues } = visit
  const action = `/visits/${head.id}?index`
  const takesPlace = head.decision !== 'declined' && head.decision !== 'cancelled'
  return (
    <div className="fy-split">
      <div className="fy-stack fy-stack--loose">
        <LetterList letters={visit.letters} name={head.name} timeZone={head.timeZone} />
        <Purpose purpose={visit.purpose} />
        <WishList
          {...{ colleagues, places, lastResult, action }}
          mayPlan={mayPlan && takesPlace}
          wishes={visit.wishes}
        />
        {secret && (
          <NeedList {...{ colleagues, mayDecide, lastResult, action }} needs={secret.needs} timeZone={head.timeZone} />
        )}
        <HalfTable halves={visit.halves} deskNeeded={visit.deskNeeded && takesPlace} />
        <LastTime earlier={visit.earlier} lastTimes={lastTimes} today={head.today} />
      </div>
      <aside className="fy-stack fy-stack--loose">
        <WrittenFacts written={visit} />
        {secret && <SecretPart secret={secret} addressConfirmed={head.addressConfirmed} />}
        {secret && mayDecide && <TrustCheckPart value={secret.trustCheck} {...{ lastResult, action }} />}
      </aside>
    </div>
  )
}
