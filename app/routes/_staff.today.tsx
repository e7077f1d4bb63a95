import { json, redirect, type LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { requireSignedIn } from '#app/access/identity.server.ts'
import { mayBrowseVisits, mayDecideVisit, mayReadReception, mayRecordArrivals } from '#app/access/policy.ts'
import { getToday } from '#app/features/today/queries/get-today.server.ts'
import { ArrivalList, DayNumbers } from '#app/features/today/ui/arrival-list.tsx'
import { NeedList } from '#app/features/today/ui/need-list.tsx'
import { HostedList, NextList, PromiseList, QuestionsLine } from '#app/features/today/ui/side-lists.tsx'
import { getTranslate } from '#app/i18n/locale.server.ts'
import { useFormat } from '#app/i18n/use-format.tsx'
import { useTranslate } from '#app/i18n/use-translate.tsx'
import { titled } from '#app/site/titled.ts'
import { ButtonLink } from '#app/ui/button-link.tsx'
import { PageHead } from '#app/ui/heads.tsx'

export const meta = titled

export async function loader({ request }: LoaderFunctionArgs) {
  const { actor, name } = await requireSignedIn(request)
  if (!mayBrowseVisits(actor)) throw redirect('/desk')

  return json({
    title: getTranslate(request)('site-nav-today'),
    name,
    ...(await getToday(actor, new Date())),
    mayAdd: mayDecideVisit(actor),
    mayRollCall: mayReadReception(actor),
    mayOpenDesk: mayRecordArrivals(actor),
  })
}

export default function TodayPage() {
  const t = useTranslate()
  const { needs, reception, now, today, timeZone, hosted, ...rest } = useLoaderData<typeof loader>()
  return (
    <>
      <TodayHead {...rest} today={today} waiting={needs.length} />
      <div className="fy-stack fy-stack--loose">
        <NeedList needs={needs} now={now} today={today} timeZone={timeZone} />
        {reception && <DayNumbers numbers={reception.numbers} />}
        <div className="fy-cols">
          {reception ? (
            <ArrivalList arrivals={reception.arrivals} timeZone={timeZone} mayOpenDesk={rest.mayOpenDesk} />
          ) : (
            <HostedList visits={hosted} />
          )}
          <div className="fy-stack fy-stack--loose">
            <NextList
              title={t(reception ? 'today-next' : 'today-next-own')}
              meetings={rest.next}
              today={today}
              timeZone={timeZone}
            />
            <PromiseList promises={rest.promises} today={today} />
            <QuestionsLine questions={rest.questions} now={now} />
          </div>
        </div>
      </div>
    </>
  )
}

type HeadProps = Readonly<{
  today: string
  name: string
  part: 'morning' | 'afternoon' | 'evening'
  waiting: number
  mayAdd: boolean
  mayRollCall: boolean
}>

function TodayHead({ today, name, part, waiting, mayAdd, mayRollCall }: HeadProps) {
  const t = useTranslate()
  const format = useFormat()
  return (
    <PageHead
      title={format.dayAndMonth(today)}
      lead={`${t(`today-greeting-${part}`, name)} ${t('today-waiting', waiting)}`}
      actions={
        <>
          {mayAdd && (
            <ButtonLink href="/visits/new" action="progressive" weight="primary" icon="add">
              {t('visits-list-add')}
            </ButtonLink>
          )}
          {mayRollCall && (
            <ButtonLink href="/desk/roll-call" icon="userGroup">
              {t('today-roll-call')}
            </ButtonLink>
          )}
        </>
      }
    />
  )
}
