import { type ComponentProps } from 'react'
import { StrayProblems } from '#app/ui/stray-problems.tsx'
import { type TrustCheck } from '../model.ts'
import { HalfTable, type HalfWish } from './half-table.tsx'
import { LastTime, type LastTimes } from './last-time.tsx'
import { LetterList, type Letter } from './letter-list.tsx'
import { NameWritten } from './name-written.tsx'
import { NeedList } from './need-list.tsx'
import { SecretPart, TrustCheckPart, type Secret } from './secret-part.tsx'
import { type SmallFormResult } from './small-form.tsx'
import { WishList } from './wish-list.tsx'
import { Purpose, WrittenFacts, type Written } from './written-part.tsx'

type Named = Readonly<{ id: string; name: string }>

type ForLiaison = Readonly<{
  nameWritten: string
  needs: Parameters<typeof NeedList>[0]['needs']
  trustCheck: TrustCheck
}>

type Props = Readonly<{
  head: Readonly<{
    id: string
    name: string
    timeZone: string
    today: string
    addressConfirmed: boolean
  }>
  visit: Written &
    Readonly<{
      halves: readonly HalfWish[]
      wishes: ComponentProps<typeof WishList>['wishes']
      letters: readonly Letter[]
      earlier: Parameters<typeof LastTime>[0]['earlier']
      secret: (Secret & ForLiaison) | null
    }>
  takesPlace: boolean
  colleagues: readonly Named[]
  matching: ComponentProps<typeof WishList>['matching']
  lastTimes: LastTimes
  mayPlan: boolean
  mayDecide: boolean
  lastResult?: SmallFormResult | undefined
}>

/** A visit's first page: what was written, what it needs, what went before. */
export function VisitOverview(props: Props) {
  return (
    <>
      <Problems {...props} />
      {props.mayDecide && props.visit.secret && (
        <NameWritten head={props.head} name={props.visit.secret.nameWritten} action={actionOf(props.head)} />
      )}
      <div className="fy-split">
        <Words {...props} />
        <Aside {...props} />
      </div>
    </>
  )
}

/** What came back and belongs to none of the small forms that are here now. */
function Problems({ visit, matching, mayDecide, lastResult }: Pick<Props, 'visit' | 'matching' | 'mayDecide' | 'lastResult'>) {
  const sent = lastResult?.initialValue
  const isWish = matching !== null && matching.wishId === sent?.wishId
  const isNeed = mayDecide && (visit.secret?.needs ?? []).some(({ id }) => id === sent?.needId)
  const shown = { 'match-wish': isWish, 'arrange-need': isNeed, 'set-trust-check': mayDecide && visit.secret !== null }
  return <StrayProblems sent={lastResult} shown={shown} />
}

function Words(props: Props) {
  const { head, visit, matching, colleagues, lastTimes, mayPlan, mayDecide, takesPlace, lastResult } = props
  const { secret } = visit
  const action = actionOf(head)
  return (
    <div className="fy-stack fy-stack--loose">
      <LetterList letters={visit.letters} name={head.name} timeZone={head.timeZone} />
      <Purpose purpose={visit.purpose} />
      <WishList {...{ matching, mayPlan, lastResult }} visitId={head.id} wishes={visit.wishes} />
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
