import { getInputProps, useForm } from '@conform-to/react'
import { json, redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { Form, useActionData, useLoaderData } from '@remix-run/react'
import { type z } from 'zod'
import { requireStaff } from '#app/access/identity.server.ts'
import { addStop } from '#app/features/itineraries/commands/add-stop.server.ts'
import { sayTimes } from '#app/features/itineraries/present.ts'
import { getPlanningChoices } from '#app/features/itineraries/queries/meeting-choices.server.ts'
import { listPlaceChoices } from '#app/features/itineraries/queries/stop-choices.server.ts'
import { offerOf } from '#app/features/itineraries/rules/offer.ts'
import { addStopForm } from '#app/features/itineraries/schema.ts'
import { NoteField, WishField } from '#app/features/itineraries/ui/meeting-fields.tsx'
import { OfferForm } from '#app/features/itineraries/ui/offer-form.tsx'
import { AnywayChoice, KindField, PlaceField, StopTitleField } from '#app/features/itineraries/ui/stop-fields.tsx'
import { TimeFields } from '#app/features/itineraries/ui/time-fields.tsx'
import { allowed } from '#app/http/allowed.server.ts'
import { parseForm, replyInvalid, replyRefused } from '#app/http/form.server.ts'
import { found } from '#app/http/found.server.ts'
import { createFormat } from '#app/i18n/format.ts'
import { getTranslate, localeOf } from '#app/i18n/locale.server.ts'
import { useTranslate } from '#app/i18n/use-translate.tsx'
import { newToken } from '#app/lib/token.ts'
import { FormProblems } from '#app/site/form-problems.tsx'
import { Button } from '#app/ui/button.tsx'
import { Field } from '#app/ui/field.tsx'
import { SectionHead } from '#app/ui/heads.tsx'
import { Link } from '#app/ui/link.tsx'
import { SearchInput } from '#app/ui/search-input.tsx'

export async function loader({ request, params }: LoaderFunctionArgs) {
  const actor = await requireStaff(request)
  const { searchParams } = new URL(request.url)
  const choice = { kind: 'stop', wishId: searchParams.get('wish'), now: new Date() } as const
  const { visit, free, officeName, wishes } = allowed(await getPlanningChoices(actor, found(params.id), choice))
  const query = (searchParams.get('q') ?? '').slice(0, 100)
  const wish = wishes.find(({ id }) => id === searchParams.get('wish')) ?? nothingWished
  const day = free?.start.slice(0, 10) ?? visit.firstDay
  return json({
    visitId: visit.id,
    officeName,
    wishes,
    query,
    day,
    places: await listPlaceChoices(query, wish.placeId, day),
    defaults: {
      formToken: newToken(),
      kind: 'stop',
      placeId: wish.placeId ?? '',
      title: wish.placeId ? '' : wish.text,
      wishId: wish.id,
      ...free,
    },
  })
}

const nothingWished = { id: '', text: '', placeId: null }

export async function action({ request, params }: ActionFunctionArgs) {
  const actor = await requireStaff(request)
  const submission = await parseForm(request, addStopForm)
  if (submission.status !== 'success') return replyInvalid(submission)

  const visitId = found(params.id)
  const order = submission.value
  const outcome = await addStop(actor, { ...order, visitId, local: order, now: new Date() })
  if (outcome.ok) return redirect(`/visits/${visitId}/plan?done=saved`)
  const said = sayTimes(outcome.refusal, createFormat(localeOf(request).bcp47), getTranslate(request))
  return replyRefused(submission, said, { offer: offerOf(outcome.refusal, order) })
}

export default function AddStopPage() {
  const t = useTranslate()
  const { visitId, query, defaults } = useLoaderData<typeof loader>()
  return (
    <section className="fy-stack">
      <SectionHead
        title={t('itineraries-stop-heading')}
        aside={<Link href={`/visits/${visitId}/plan`}>{t('itineraries-back')}</Link>}
      />
      <Form role="search" className="fy-measure">
        <input type="hidden" name="wish" value={defaults.wishId} />
        <Field label={t('itineraries-stop-find')}>
          <SearchInput name="q" defaultValue={query} submit={t('itineraries-stop-search')} />
        </Field>
      </Form>
      <StopForm key={query} />
    </section>
  )
}

function StopForm() {
  const t = useTranslate()
  const { places, day, query, wishes, officeName, defaults } = useLoaderData<typeof loader>()
  const lastResult = useActionData<typeof action>()
  const [form, fields] = useForm<z.input<typeof addStopForm>>({ id: 'stop', lastResult, defaultValue: defaults })
  return (
    <div className="fy-stack fy-measure">
      <FormProblems form={form} />
      <OfferForm sent={lastResult} />
      <Form method="post" id={form.id} noValidate className="fy-stack">
        {query !== '' && places.length === 0 && <p>{t('itineraries-stop-nothing', query)}</p>}
        <PlaceField field={fields.placeId} places={places} day={day} />
        <StopTitleField field={fields.title} />
        <KindField field={fields.kind} />
        <TimeFields fields={fields} officeName={officeName} />
        <AnywayChoice field={fields.evenIfClosed} errors={fields.start.errors} />
        <WishField field={fields.wishId} wishes={wishes} />
        <NoteField field={fields.note} />
        <input {...getInputProps(fields.formToken, { type: 'hidden' })} key="token" />
        <div className="fy-cluster">
          <Button type="submit" action="progressive" weight="primary">
            {t('itineraries-stop-submit')}
          </Button>
        </div>
      </Form>
    </div>
  )
}
