import { json, type LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { requireStaff } from '#app/access/identity.server.ts'
import { mayReadStaff } from '#app/access/policy/house.ts'
import { getColleague } from '#app/features/today/queries/colleague.server.ts'
import { ColleagueMeetings, ColleagueVisits } from '#app/features/today/ui/colleague-lists.tsx'
import { found } from '#app/http/found.server.ts'
import { languageNamesIn } from '#app/i18n/language-names.server.ts'
import { localeOf } from '#app/i18n/locale.server.ts'
import { useFormat } from '#app/i18n/use-format.tsx'
import { useTranslate } from '#app/i18n/use-translate.tsx'
import { titled } from '#app/site/titled.ts'
import { Fact, Facts } from '#app/ui/facts.tsx'
import { PageHead, SectionHead } from '#app/ui/heads.tsx'
import { Link } from '#app/ui/link.tsx'

export const meta = titled

export async function loader({ request, params }: LoaderFunctionArgs) {
  const actor = await requireStaff(request)
  if (!mayReadStaff(actor)) throw new Response(null, { status: 403 })

  const { person, ...rest } = found(await getColleague(actor, found(params.id), new Date()))
  const languages = languageNamesIn(localeOf(request).bcp47, person.languages)
  return json({ title: person.name, ...rest, person: { ...person, languages } })
}

export default function ColleaguePage() {
  const t = useTranslate()
  const { person, visits, meetings, timeZone } = useLoaderData<typeof loader>()
  return (
    <>
      <PageHead
        crumb={<Link href="/staff">{t('colleagues-list-title')}</Link>}
        title={<bdi>{person.name}</bdi>}
        lead={<bdi>{[person.title, person.team].filter(Boolean).join(' · ')}</bdi>}
      />
      <div className="fy-split">
        <div className="fy-stack fy-stack--loose">
          <ColleagueVisits visits={visits} />
          {meetings && <ColleagueMeetings meetings={meetings} timeZone={timeZone} />}
        </div>
        <aside className="fy-stack fy-stack--tight" aria-label={t('colleagues-page-about')}>
          <SectionHead title={t('colleagues-page-about')} />
          <About person={person} />
        </aside>
      </div>
    </>
  )
}

type Person = Readonly<{ howToSay: string; topics: readonly string[]; languages: readonly string[] }>

function About({ person: { howToSay, topics, languages } }: Readonly<{ person: Person }>) {
  const t = useTranslate()
  const format = useFormat()
  return (
    <Facts>
      {howToSay !== '' && (
        <Fact term={t('visits-overview-how-to-say')}>
          <bdi>{howToSay}</bdi>
        </Fact>
      )}
      <Fact term={t('colleagues-list-topics')}>{topics.length > 0 ? <bdi>{format.list(topics)}</bdi> : t('colleagues-page-none')}</Fact>
      <Fact term={t('colleagues-list-languages')}>
        {languages.length > 0 ? <bdi>{format.list(languages)}</bdi> : t('colleagues-page-none')}
      </Fact>
    </Facts>
  )
}
