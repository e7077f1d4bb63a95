import { json, redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { Form, useActionData, useLoaderData } from '@remix-run/react'
import { cancelVisit } from '#app/features/itineraries/commands/cancel-visit.server.ts'
import { previewDates } from '#app/features/itineraries/queries/date-change.server.ts'
import { DatesPreview } from '#app/features/itineraries/ui/dates-preview.tsx'
import { findVisitor } from '#app/features/visits/queries/visitor-page.server.ts'
import { readForm } from '#app/http/form.server.ts'
import { found } from '#app/http/found.server.ts'
import { keepRefused } from '#app/http/kept-form.server.ts'
import { useAttempt } from '#app/http/use-attempt.ts'
import { getTranslate } from '#app/i18n/locale.server.ts'
import { useTranslate } from '#app/i18n/use-translate.tsx'
import { emptyForm, type KeptForm } from '#app/lib/kept-form.ts'
import { OwnPage } from '#app/site/own-page.tsx'
import { titled } from '#app/site/titled.ts'
import { ButtonLink } from '#app/ui/button-link.tsx'
import { Button } from '#app/ui/button.tsx'
import { KeptFaults } from '#app/ui/kept-faults.tsx'

export const meta = titled

export async function loader({ request, params }: LoaderFunctionArgs) {
  const visitor = found(await findVisitor(params.token))
  const preview = await previewDates(visitor.visitId, null, new Date())
  return json({ title: getTranslate(request)('visit-cancel-title'), home: `/visit/${params.token}`, preview })
}

export async function action({ request, params }: ActionFunctionArgs) {
  const form = await readForm(request)
  const visitor = found(await findVisitor(params.token))
  const outcome = await cancelVisit(visitor, { visitId: visitor.visitId, now: new Date() })
  if (!outcome.ok) return keepRefused(form, outcome.refusal)
  return redirect(`/visit/${params.token}?done=cancelled`)
}

export default function CancelVisitPage() {
  const t = useTranslate()
  const { title, home, preview } = useLoaderData<typeof loader>()
  const sent = (useActionData<typeof action>() as KeptForm | undefined) ?? emptyForm
  return (
    <OwnPage title={title} lead={t('visit-cancel-words')} home={home}>
      <KeptFaults errors={sent.errors} labels={{}} attempt={useAttempt(sent)} />
      <DatesPreview {...preview} />
      <Form method="post" className="fy-cluster">
        <Button type="submit" action="destructive" weight="primary" size="large">
          {t('visit-cancel-send')}
        </Button>
        <ButtonLink href={home} size="large" weight="quiet">
          {t('visit-cancel-keep')}
        </ButtonLink>
      </Form>
    </OwnPage>
  )
}
