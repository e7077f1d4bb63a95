import { type ComponentProps } from 'react'
import { StrayProblems } from '#app/ui/stray-problems.tsx'
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
export function VisitOverview({ mayPlan, ...props }: Props) {
  const { decision } = props.head
  const takesPlace = decision !== 'declined' && decision !== 'cancelled'
  return (
    <>
      <Problems {...props} mayPlan={mayPlan && takesPlace} />
      <div className="fy-split">
        <Words {...props} mayPlan={mayPlan && takesPlace} takesPlace={takesPlace} />
        <Aside {...props} />
      </div>
    </>
  )
}

/** What came back and belongs to none of the small forms that are here now. */
function Problems({ visit, mayPlan, mayDecide, lastResult }: Omit<Props, 'head' | 'places' | 'lastTimes'>) {
  const sent = lastResult?.initialValue
  const isWish = mayPlan && visit.wishes.some(({ id }) => id === sent?.wishId)
  const isNeed = mayDecide && (visit.secret?.needs ?? []).some(({ id }) => id === sent?.needId)
  const shown = { 'match-wish': isWish, 'arrange-need': isNeed, 'set-trust-check': mayDecide && visit.secret !== null }
  return <StrayProblems sent={lastResult} shown={shown} />
}

function Words(props: Props & Readonly<{ takesPlace: boolean }>) {
  const { head, visit, places, lastTimes, mayPlan, mayDecide, takesPlace, lastResult } = props
  const { secret, colleagues } = visit
  const action = actionOf(head)
  return (
    <div className="fy-stack fy-stack--loose">
      <LetterList letters={visit.letters} name={head.name} timeZone={head.timeZone} />
      <Purpose purpose={visit.purpose} />
      <WishList {...{ colleagues, places, mayPlan, lastResult, action }} wishes={visit.wishes} />
      {secret && (
        <NeedList {...{ colleagues, mayDecide, lastResult, action }} needs={secret.needs} timeZone={head.timeZone} />
      )}
      <HalfTable halves={visit.halves} deskNeeded={visit.deskNeeded && takesPlace} />
      <LastTime earlier={visit.earlier} lastTimes={lastTimes} today={head.today} />
    </div>
  )
}

function Aside({ head, visit, mayDecide, lastResult }: Pick<Props, 'head' | 'visit' | 'mayDecide' | 'lastResult'>) {
  const { secret } = visit
  return (
    <aside className="fy-stack fy-stack--loose">
      <WrittenFacts written={visit} />
      {secret && <SecretPart secret={secret} addressConfirmed={head.addressConfirmed} />}
      {secret && mayDecide && (
        <TrustCheckPart value={secret.trustCheck} lastResult={lastResult} action={actionOf(head)} />
      )}
    </aside>
  )
}

function actionOf({ id }: Props['head']): string {
  return `/visits/${id}?index`
}
