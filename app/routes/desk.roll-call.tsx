import { json, redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData, useSearchParams } from '@remix-run/react'
import { requireStaff } from '#app/access/identity.server.ts'
import { mayReadEmergency, mayReadReception, mayRecordArrivals } from '#app/access/policy.ts'
import { tapRollCall } from '#app/features/reception/commands/tap-roll-call.server.ts'
import { getRollCall } from '#app/features/reception/queries/roll-call.server.ts'
import { rollCallForm } from '#app/features/reception/schema.ts'
import { PrintButton } from '#app/features/reception/ui/print-button.tsx'
import { PastRollCalls, RollCallAct, RollCallSince } from '#app/features/reception/ui/roll-call-course.tsx'
import { RollCallList } from '#app/features/reception/ui/roll-call-list.tsx'
import { type InForm } from '#app/features/reception/ui/seen-cell.tsx'
import { parseForm, replyInvalid, replyRefused } from '#app/http/form.server.ts'
import { getTranslate } from '#app/i18n/locale.server.ts'
import { useFormat } from '#app/i18n/use-format.tsx'
import { useErrorText, useTranslate } from '#app/i18n/use-translate.tsx'
import { TapForm } from '#app/site/tap-form.tsx'
import { titled } from '#app/site/titled.ts'
import { PageHead } from '#app/ui/heads.tsx'
import { Link } from '#app/ui/link.tsx'
import { Message } from '#app/ui/message.tsx'

export const meta = titled

export async function loader({ request }: LoaderFunctionArgs) {
  const actor = await requireStaff(request)
  if (!mayReadReception(actor)) throw new Response(null, { status: 403 })
  const rollCall = await getRollCall(actor.officeId, new Date(), { withEmergency: mayReadEmergency(actor) })
  return json({ title: getTranslate(request)('desk-roll-call'), mayWrite: mayRecordArrivals(actor), ...rollCall })
}

export async function action({ request }: ActionFunctionArgs) {
  const actor = await requireStaff(request)
  const submission = await parseForm(request, rollCallForm)
  if (submission.status !== 'success') return replyInvalid(submission)

  const tap = submission.value
  const outcome = await tapRollCall(actor, { tap, now: new Date() })
  if (!outcome.ok) return replyRefused(submission, outcome.refusal)
  const last = tap.intent === 'mark' ? `?${new URLSearchParams({ marked: tap.guestId }).toString()}` : ''
  return redirect(`/desk/roll-call${last}`, 303)
}

const inForm: InForm = (send, button) => <TapForm send={send}>{button}</TapForm>

/** Everybody who may be in the house, for an evacuation: on the screen and on paper. */
export default function RollCallPage() {
  const t = useTranslate()
  const { now, timeZone, underway, mayWrite, past, onSite, presumedLeft, left } = useLoaderData<typeof loader>()
  const [query] = useSearchParams()
  const marks = underway && { inForm: mayWrite ? inForm : null, lastId: query.get('marked') }
  const common = { timeZone, from: now, marks }
  return (
    <>
      <RollCallHead />
      <Fault />
      <RollCallList title={t('desk-on-site')} people={onSite} empty={t('desk-on-site-none')} {...common} />
      {presumedLeft.length > 0 && (
        <RollCallList
          title={t('desk-presumed-left')}
          words={t('desk-roll-call-presumed-words')}
          people={presumedLeft}
          empty=""
          {...common}
        />
      )}
      {left.length > 0 && (
        <RollCallList title={t('desk-left')} words={t('desk-roll-call-left-words')} people={left} empty="" {...common} />
      )}
      <PastRollCalls past={past} timeZone={timeZone} />
      <p className="fy-fine fy-dim">{t('desk-roll-call-words')}</p>
    </>
  )
}

function RollCallHead() {
  const t = useTranslate()
  const format = useFormat()
  const { now, timeZone, office, underway, beginId, mayWrite, onSite, presumedLeft } = useLoaderData<typeof loader>()
  const inHouse = t('desk-roll-call-heading', onSite.length + presumedLeft.length)
  return (
    <PageHead
      crumb={
        <span className="fy-no-print">
          <Link href="/desk">{t('desk-title')}</Link>
        </span>
      }
      title={underway ? t('desk-roll-call-count', underway.seen, underway.people) : inHouse}
      lead={
        <>
          <bdi>{office}</bdi> · <time dateTime={now}>{t('desk-roll-call-age', format.dateTime(now, timeZone))}</time>
          {underway && (
            <>
              {' · '}
              <RollCallSince {...underway} timeZone={timeZone} />
            </>
          )}
        </>
      }
      actions={
        <>
          {mayWrite && <RollCallAct underwayId={underway?.id ?? null} beginId={beginId} inForm={inForm} />}
          <PrintButton>{t('desk-roll-call-print')}</PrintButton>
        </>
      }
    />
  )
}

/** Why a tap was not taken. */
function Fault() {
  const errorText = useErrorText()
  const lastResult = useActionData<typeof action>()
  const fault = errorText(lastResult?.error && Object.values(lastResult.error).flatMap((errors) => errors ?? []))
  if (!fault) return null
  return (
    <Message kind="warning" takesFocus>
      <p>{fault}</p>
    </Message>
  )
}
