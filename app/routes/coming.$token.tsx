import { json, redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { Form, useLoaderData } from '@remix-run/react'
import { comeToVisitor } from '#app/features/reception/commands/answer-arrival.server.ts'
import { findToldPage } from '#app/features/reception/queries/arrivals.server.ts'
import { readForm } from '#app/http/form.server.ts'
import { found } from '#app/http/found.server.ts'
import { getTranslate } from '#app/i18n/locale.server.ts'
import { Rich } from '#app/i18n/rich.tsx'
import { useFormat } from '#app/i18n/use-format.tsx'
import { useTranslate } from '#app/i18n/use-translate.tsx'
import { titled } from '#app/site/titled.ts'
import { usePublicFrame } from '#app/site/use-public-frame.ts'
import { Button } from '#app/ui/button.tsx'
import { NarrowFrame } from '#app/ui/frames/narrow-frame.tsx'
import { Message } from '#app/ui/message.tsx'

export const meta = titled

/** Looking changes nothing: mail programs look at links before people do. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const { actor: _, ...page } = found(await findToldPage(found(params.token), new Date()))
  return json({ title: getTranslate(request)('arrival-page-title'), ...page })
}

/** Whoever was quicker, or gone, is told by the page. */
export async function action({ request, params }: ActionFunctionArgs) {
  await readForm(request)
  const now = new Date()
  const { actor } = found(await findToldPage(found(params.token), now))
  await comeToVisitor(actor, { eventId: actor.eventId, now })
  return redirect(`/coming/${params.token}`, 303)
}

export default function ComingPage() {
  const t = useTranslate()
  const format = useFormat()
  const { name, officeName, since, timeZone, state } = useLoaderData<typeof loader>()
  return (
    <NarrowFrame {...usePublicFrame()}>
      <State />
      <div className="fy-stack fy-stack--hair">
        <p className="fy-dim">
          <Rich id="arrival-page-lead" parts={{ 1: officeName }} />
        </p>
        <h1 className="fy-voice fy-voice--small">
          <Rich id="arrival-here" parts={{ 1: name, 2: <time dateTime={since}>{format.time(since, timeZone)}</time> }} />
        </h1>
      </div>
      {state === 'open' && (
        <Form method="post" className="fy-stack fy-stack--loose">
          <p>
            <Rich id="arrival-page-words" parts={{ 1: name }} />
          </p>
          <div className="fy-cluster">
            <Button type="submit" action="progressive" weight="primary" size="large">
              {t('arrival-coming')}
            </Button>
          </div>
        </Form>
      )}
    </NarrowFrame>
  )
}

/** What is so already. */
function State() {
  const t = useTranslate()
  const { name, state, comingFirstName } = useLoaderData<typeof loader>()
  if (state === 'open') return null
  if (state === 'you') {
    return (
      <Message kind="success" takesFocus>
        {t('arrival-page-you')}
      </Message>
    )
  }
  return (
    <Message>
      {state === 'over' ? (
        <Rich id="arrival-page-over" parts={{ 1: name }} />
      ) : (
        <Rich id="arrival-page-other" parts={{ 1: comingFirstName ?? '' }} />
      )}
    </Message>
  )
}
