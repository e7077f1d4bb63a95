import { useTranslate } from '#app/i18n/use-translate.tsx'
import { ButtonLink } from '#app/ui/button-link.tsx'
import { Empty } from '#app/ui/empty.tsx'
import { SectionHead } from '#app/ui/heads.tsx'
import { type PromiseState } from '../model.ts'
import { PromiseList, type ShownPromise } from './promise-list.tsx'

const order: readonly PromiseState[] = ['late', 'soon', 'open', 'kept']

type Props = Readonly<{
  groups: Readonly<Record<PromiseState, readonly ShownPromise[]>>
  view: 'mine' | 'all'
  today: string
  timeZone: string
  to: string
}>

/** Promises by how they stand: what is late first, what was kept last. */
export function PromiseGroups({ groups, view, today, timeZone, to }: Props) {
  const t = useTranslate()
  const nothingWaits = groups.late.length + groups.soon.length + groups.open.length === 0
  return (
    <div className="fy-stack fy-stack--loose">
      {nothingWaits && (
        <Empty
          title={t(`promises-empty-${view}`)}
          actions={<ButtonLink href="/visits?when=past">{t('promises-empty-visits')}</ButtonLink>}
        >
          <p>{t('promises-empty-mine-words')}</p>
        </Empty>
      )}
      {order
        .filter((state) => groups[state].length > 0)
        .map((state) => (
          <section key={state} className="fy-stack fy-stack--tight" aria-labelledby={`promises-${state}`}>
            <SectionHead id={`promises-${state}`} title={t(`promises-group-${state}`)} count={groups[state].length} />
            <PromiseList promises={groups[state]} today={today} timeZone={timeZone} to={to} />
          </section>
        ))}
    </div>
  )
}
