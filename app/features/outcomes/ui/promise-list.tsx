import { Rich } from '#app/i18n/rich.tsx'
import { useFormat } from '#app/i18n/use-format.tsx'
import { useTranslate } from '#app/i18n/use-translate.tsx'
import { Link } from '#app/ui/link.tsx'
import { Row, Rows } from '#app/ui/rows.tsx'
import { PromiseActs } from './promise-acts.tsx'
import { PromiseChip } from './promise-chip.tsx'

export type ShownPromise = Readonly<{
  id: string
  text: string
  dueOn: string
  keptAt: string | null
  keptSaidBy?: string | null
  remindedAt?: string | null
  owner: string
  mayKeep: boolean
  mayRemind?: boolean
  /** To whom it was made, where the page does not say so itself. */
  visitor?: Readonly<{ name: string; href: string | null }> | null
}>

type Props = Readonly<{
  promises: readonly ShownPromise[]
  today: string
  timeZone: string
  /** The page to come back to. */
  to: string
}>

/** Promises in rows: due day, what and to whom, what to do. */
export function PromiseList({ promises, today, timeZone, to }: Props) {
  const format = useFormat()
  return (
    <Rows>
      {promises.map((promise) => (
        <Row
          key={promise.id}
          id={`promise-${promise.id}`}
          when={<time dateTime={promise.dueOn}>{format.shortDate(promise.dueOn)}</time>}
          act={
            promise.keptAt === null && (
              <PromiseActs promise={promise} to={to} mayKeep={promise.mayKeep} mayRemind={promise.mayRemind ?? false} />
            )
          }
        >
          <p>
            <strong>
              <bdi>{promise.text}</bdi>
            </strong>
          </p>
          <p className="fy-cluster fy-fine">
            <PromiseChip {...promise} today={today} timeZone={timeZone} />
            <Notes promise={promise} timeZone={timeZone} />
          </p>
        </Row>
      ))}
    </Rows>
  )
}

function Notes({ promise, timeZone }: Readonly<{ promise: ShownPromise; timeZone: string }>) {
  const t = useTranslate()
  const format = useFormat()
  const { visitor, owner, keptAt, keptSaidBy, remindedAt } = promise
  return (
    <span className="fy-dim fy-beside">
      {visitor && (
        <>
          <Rich id="promises-to" parts={{ 1: <VisitorName {...visitor} /> }} /> ·{' '}
        </>
      )}
      <Rich id="promises-owner" parts={{ 1: owner }} />
      {keptSaidBy === 'visitor' && visitor && (
        <>
          {' '}
          · <Rich id="promises-kept-visitor" parts={{ 1: visitor.name }} />
        </>
      )}
      {remindedAt && keptAt === null && <> · {t('promises-reminded', format.shortDate(remindedAt, timeZone))}</>}
    </span>
  )
}

function VisitorName({ name, href }: Readonly<{ name: string; href: string | null }>) {
  if (href === null) return <bdi>{name}</bdi>
  return (
    <Link href={href}>
      <bdi>{name}</bdi>
    </Link>
  )
}
