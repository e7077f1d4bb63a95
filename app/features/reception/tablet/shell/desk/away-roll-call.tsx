import { type ReactNode } from 'react'
import { useFormat } from '#app/i18n/use-format.tsx'
import { useTranslate } from '#app/i18n/use-translate.tsx'
import { newId } from '#app/lib/id.ts'
import { PageHead } from '#app/ui/heads.tsx'
import { Link } from '#app/ui/link.tsx'
import { countSeen, guestKey } from '../../../rules/roll-call.ts'
import { firstName } from '../../../rules/words.ts'
import { type SeenMark } from '../../../model.ts'
import { PrintButton } from '../../../ui/print-button.tsx'
import { RollCallList } from '../../../ui/roll-call-list.tsx'
import { type InForm } from '../../../ui/seen-cell.tsx'
import { listsAt, seenAt, type DeskKnowledge, type PersonAt } from '../../desk-book.ts'
import { type DeskView } from './desk.ts'

/** A plain form of one button: the program takes what it sends. */
const inForm: InForm = (send, button: ReactNode) => (
  <form method="post">
    {Object.entries(send).map(([name, value]) => (
      <input key={name} type="hidden" name={name} value={value} />
    ))}
    {button}
  </form>
)

/** Everybody who may be in the house: marked here, whether a roll call goes on elsewhere or not. */
export function AwayRollCall({ view, now }: Readonly<{ view: DeskView; now: Date }>) {
  const t = useTranslate()
  const { kept, events, told } = view
  if (!kept) return null
  const knowledge = { ...kept, events, now }
  const { onSite, presumedLeft, left } = listsAt(knowledge)
  const seen = seenAt(knowledge)
  const lastId = told && 'guest' in told ? told.guest.id : null
  const marks = { inForm: kept.copy.mayWrite ? inForm : null, lastId }
  const common = { timeZone: kept.copy.office.timeZone, from: kept.copy.madeAt, marks }
  const rows = (people: readonly PersonAt[]) => toRows(people, seen)
  const counts = countSeen([...onSite, ...presumedLeft].map(({ guest }) => guest), seen)
  return (
    <>
      <RollCallHead knowledge={knowledge} title={t('desk-roll-call-count', counts.seen, counts.people)} />
      <RollCallList title={t('desk-on-site')} people={rows(onSite)} empty={t('desk-on-site-none')} {...common} />
      {presumedLeft.length > 0 && (
        <RollCallList
          title={t('desk-presumed-left')}
          words={t('desk-roll-call-presumed-words')}
          people={rows(presumedLeft)}
          empty=""
          {...common}
        />
      )}
      {left.length > 0 && (
        <RollCallList title={t('desk-left')} words={t('desk-roll-call-left-words')} people={rows(left)} empty="" {...common} />
      )}
    </>
  )
}

function RollCallHead({ knowledge: { copy }, title }: Readonly<{ knowledge: DeskKnowledge; title: string }>) {
  const t = useTranslate()
  const format = useFormat()
  const { office, madeAt } = copy
  const crumb = (
    <span className="fy-no-print">
      <Link href="/desk">{t('desk-title')}</Link>
    </span>
  )
  const lead = (
    <>
      <bdi>{office.name}</bdi> · <time dateTime={madeAt}>{t('desk-roll-call-age', format.dateTime(madeAt, office.timeZone))}</time>
    </>
  )
  return <PageHead crumb={crumb} title={title} lead={lead} actions={<PrintButton>{t('desk-roll-call-print')}</PrintButton>} />
}

function toRows(people: readonly PersonAt[], seen: ReadonlyMap<string, SeenMark>) {
  return people
    .toSorted((a, b) => a.nameFolded.localeCompare(b.nameFolded))
    .map(({ guest, name, hostName, desk, unmatched, story }) => {
      const mark = seen.get(guestKey(guest))
      const at = (story.inside ?? story.left)?.at.toISOString() ?? null
      const plain = { id: guest.id, guest, name, at, desk, unmatched, emergency: null, eventId: newId() }
      const seenAs = mark ? { at: mark.at.toISOString(), by: mark.by } : null
      return { ...plain, hostName: hostName && firstName(hostName), seen: seenAs }
    })
}
