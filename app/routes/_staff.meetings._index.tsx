import { json, type LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { requireStaff } from '#app/access/identity.server.ts'
import { getMyMeetings } from '#app/features/itineraries/queries/meeting-page.server.ts'
import { MeetingList } from '#app/features/itineraries/ui/meeting-list.tsx'
import { getTranslate } from '#app/i18n/locale.server.ts'
import { useTranslate } from '#app/i18n/use-translate.tsx'
import { titled } from '#app/site/titled.ts'
import { ButtonLink } from '#app/ui/button-link.tsx'
import { Empty } from '#app/ui/empty.tsx'
import { PageHead } from '#app/ui/heads.tsx'

export const meta = titled

export async function loader({ request }: LoaderFunctionArgs) {
  const actor = await requireStaff(request)
  const meetings = await getMyMeetings(actor, new Date())
  const answerOf = (meeting: (typeof meetings)[number]) =>
    meeting.staff.find(({ staffId }) => staffId === actor.staffId)?.answer ?? 'waiting'
  return json({
    title: getTranslate(request)('meetings-title'),
    waiting: meetings.filter((meeting) => answerOf(meeting) === 'waiting'),
    next: meetings.filter((meeting) => answerOf(meeting) === 'accepted'),
  })
}

export default function MyMeetingsPage() {
  const t = useTranslate()
  const { title, waiting, next } = useLoaderData<typeof loader>()
  const lead = waiting.length > 0 ? t('meetings-lead-waiting', waiting.length) : t('meetings-lead-none')
  return (
    <div className="fy-stack fy-stack--loose">
      <PageHead title={title} lead={lead} />
      {waiting.length + next.length === 0 && (
        <Empty
          title={t('meetings-empty-heading')}
          actions={<ButtonLink href="/profile">{t('meetings-empty-times')}</ButtonLink>}
        >
          {t('meetings-empty-words')}
        </Empty>
      )}
      <MeetingList id="waiting" heading={t('meetings-waiting-heading')} meetings={waiting} answerable />
      <MeetingList id="next" heading={t('meetings-next-heading')} meetings={next} />
    </div>
  )
}
