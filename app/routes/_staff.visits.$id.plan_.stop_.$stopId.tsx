import { useForm } from '@conform-to/react'
import { json, redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { Form, useActionData, useLoaderData } from '@remix-run/react'
import { type z } from 'zod'
import { requireStaff } from '#app/access/identity.server.ts'
import { moveStop } from '#app/features/itineraries/commands/move-stop.server.ts'
import { sayTimes } from '#app/features/itineraries/present.ts'
import { getStopTimes } from '#app/features/itineraries/queries/stop-choices.server.ts'
import { offerOf } from '#app/features/itineraries/rules/offer.ts'
import { moveStopForm } from '#app/features/itineraries/schema.ts'
import { OfferForm } from '#app/features/itineraries/ui/offer-form.tsx'
import { AnywayChoice } from '#app/features/itineraries/ui/stop-fields.tsx'
import { TimeFields } from '#app/features/itineraries/ui/time-fields.tsx'
import { allowed } from '#app/http/allowed.server.ts'
import { parseForm, replyInvalid, replyRefused } from '#app/http/form.server.ts'
import { found } from '#app/http/found.server.ts'
import { createFormat } from '#app/i18n/format.ts'
import { getTranslate, localeOf } from '#app/i18n/locale.server.ts'
import { useTranslate } from '#app/i18n/use-translate.tsx'
import { FormProblems } from '#app/site/form-problems.tsx'
import { Button } from '#app/ui/button.tsx'
import { SectionHead } from '#app/ui/heads.tsx'
import { Link } from '#app/ui/link.tsx'

export async function loader({ request, params }: LoaderFunctionArgs) {
  const actor = await requireStaff(request)
  return json(allowed(await getStopTimes(actor, found(params.id), found(params.stopId), new Date())))
}

export async function action({ request, params }: ActionFunctionArgs) {
  const actor = await requireStaff(request)
  const submission = await parseForm(request, moveStopForm)
  if (submission.status !== 'success') return replyInvalid(submission)

  const order = submission.value
  const outcome = await moveStop(actor, { ...order, stopId: found(params.stopId), local: order, now: new Date() })
  if (outcome.ok) return redirect(`/visits/${outcome.value.visitId}/plan?done=saved`)
  const said = sayTimes(outcome.refusal, createFormat(localeOf(request).bcp47), getTranslate(request))
  return replyRefused(submission, said, { offer: offerOf(outcome.refusal, order) })
}

export default function MoveStopPage() {
  const t = useTranslate()
  const { visitId, title, start, end, revision, officeName } = useLoaderData<typeof loader>()
  const lastResult = useActionData<typeof action>()
  const defaultValue = { start, end }
  const [form, fields] = useForm<z.input<typeof moveStopForm>>({ id: 'stop', lastResult, defaultValue })
  return (
    <section className="fy-stack">
      <SectionHead
        title={t('itineraries-stop-move-heading', title)}
        aside={<Link href={`/visits/${visitId}/plan`}>{t('itineraries-back')}</Link>}
      />
      <div className="fy-stack fy-measure">
        <FormProblems form={form} />
        <OfferForm sent={lastResult} />
        <Form method="post" id={form.id} noValidate className="fy-stack">
          <TimeFields fields={fields} officeName={officeName} />
          <AnywayChoice field={fields.evenIfClosed} errors={fields.start.errors} />
          <input type="hidden" name={fields.revision.name} value={revision} />
          <div className="fy-cluster">
            <Button type="submit" action="progressive" weight="primary">
              {t('itineraries-stop-move-submit')}
            </Button>
          </div>
        </Form>
      </div>
    </section>
  )
}
