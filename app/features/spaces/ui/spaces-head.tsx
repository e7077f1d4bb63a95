import { type ReactNode } from 'react'
import { useFormat } from '#app/i18n/use-format.tsx'
import { useTranslate } from '#app/i18n/use-translate.tsx'
import { addDays, type LocalDate } from '#app/lib/calendar-date.ts'
import { ButtonLink } from '#app/ui/button-link.tsx'
import { PageHead } from '#app/ui/heads.tsx'
import { Tabs } from '#app/ui/tabs.tsx'

type Tab = 'desks' | 'rooms' | 'week'

const pathOf: Readonly<Record<Tab, string>> = { desks: '/spaces', rooms: '/spaces/rooms', week: '/spaces/week' }

type Props = Readonly<{ tab: Tab; date: LocalDate; title: string; lead?: ReactNode }>

/** The top of the pages about desks and rooms: which day, the days beside it, and the views of it. */
export function SpacesHead({ tab, date, title, lead }: Props) {
  const t = useTranslate()
  const format = useFormat()
  const step = tab === 'week' ? 7 : 1
  const to = (day: LocalDate) => `${pathOf[tab]}?date=${day}`
  const nameOf = (day: LocalDate) => (step === 7 ? t('spaces-week-of', format.date(day)) : format.dayAndMonth(day))
  const [before, after] = [addDays(date, -step), addDays(date, step)]
  const actions = (
    <>
      <ButtonLink href={to(before)} weight="quiet" iconOnly icon="previous" label={nameOf(before)} />
      <ButtonLink href={pathOf[tab]}>{t('spaces-today')}</ButtonLink>
      <ButtonLink href={to(after)} weight="quiet" iconOnly icon="next" label={nameOf(after)} />
    </>
  )
  const tabs = (['desks', 'rooms', 'week'] as const).map((name) => ({
    href: `${pathOf[name]}?date=${date}`,
    label: t(`spaces-tab-${name}`),
    current: name === tab,
  }))
  return (
    <>
      <PageHead title={title} lead={lead} actions={actions} />
      <Tabs label={t('spaces-tabs')} tabs={tabs} />
    </>
  )
}
