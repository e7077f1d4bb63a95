import { Form, useLocation } from '@remix-run/react'
import { type WaitingVisitor } from '#app/features/reception/model.ts'
import { useFormat } from '#app/i18n/use-format.tsx'
import { Rich } from '#app/i18n/rich.tsx'
import { useTranslate } from '#app/i18n/use-translate.tsx'
import { Button } from '#app/ui/button.tsx'
import { Message } from '#app/ui/message.tsx'
import { useWaiting } from './use-waiting.ts'

/** Who is at the door and waits for the reader: on top of every page, until somebody says that they come. */
export function ArrivalBanner({ waiting }: Readonly<{ waiting: readonly WaitingVisitor[] }>) {
  const t = useTranslate()
  const now = useWaiting(waiting)
  return (
    <section className="fy-no-print" aria-label={t('arrival-region')} aria-live="polite">
      {now.map((visitor) => (
        <Message key={visitor.eventId} className="fy-done-note">
          <div className="fy-cluster fy-cluster--spread">
            <Here visitor={visitor} />
            <Answers visitor={visitor} />
          </div>
        </Message>
      ))}
    </section>
  )
}

type Props = Readonly<{ visitor: WaitingVisitor }>

function Here({ visitor: { name, since, timeZone } }: Props) {
  const format = useFormat()
  return (
    <strong>
      <Rich id="arrival-here" parts={{ 1: name, 2: <time dateTime={since}>{format.time(since, timeZone)}</time> }} />
    </strong>
  )
}

function Answers({ visitor: { eventId, name, mayPassOn } }: Props) {
  const t = useTranslate()
  const { pathname, search } = useLocation()
  return (
    <Form method="post" action="/arrivals" preventScrollReset className="fy-cluster">
      <input type="hidden" name="eventId" value={eventId} />
      <input type="hidden" name="to" value={pathname + search} />
      <Button type="submit" name="answer" value="coming" action="progressive" weight="primary" label={t('arrival-coming-label', name)}>
        {t('arrival-coming')}
      </Button>
      {mayPassOn && (
        <Button type="submit" name="answer" value="pass-on" label={t('arrival-pass-on-label', name)}>
          {t('arrival-pass-on')}
        </Button>
      )}
    </Form>
  )
}
