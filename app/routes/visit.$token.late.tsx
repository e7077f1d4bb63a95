import { json, redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { Form, useActionData, useLoaderData } from '@remix-run/react'
import { sayLate } from '#app/features/visits/commands/say-late.server.ts'
import { findVisitor, getVisitorPage } from '#app/features/visits/queries/visitor-page.server.ts'
import { lateForm } from '#app/features/visits/schema.ts'
import { readForm } from '#app/http/form.server.ts'
import { found } from '#app/http/found.server.ts'
import { holdAgainst, keepInvalid, keepRefused } from '#app/http/kept-form.server.ts'
import { useAttempt } from '#app/http/use-attempt.ts'
import { getTranslate } from '#app/i18n/locale.server.ts'
import { useTranslate } from '#app/i18n/use-translate.tsx'
import { emptyForm, type KeptForm } from '#app/lib/kept-form.ts'
import { OwnPage } from '#app/site/own-page.tsx'
import { titled } from '#app/site/titled.ts'
import { Button } from '#app/ui/button.tsx'
import { KeptFaults } from '#app/ui/kept-faults.tsx'
import { KeptFormProvider, KeptLine } from '#app/ui/kept-field.tsx'

export const meta = titled

export async function loader({ request, params }: LoaderFunctionArgs) {
  const visitor = found(await findVisitor(params.token))
  const { office } = await getVisitorPage(visitor, new Date())
  const title = getTranslate(request)('visit-late-title')
  return json({ title, town: office.town, home: `/visit/${params.token}` })
}

export async function action({ request, params }: ActionFunctionArgs) {
  const visitor = found(await findVisitor(params.token))
  const form = await readForm(request)
  const submission = holdAgainst(form, lateForm)
  if (submission.status !== 'success') return keepInvalid(form, submission)

  const order = { visitId: visitor.visitId, until: submission.value.until, now: new Date() }
  const outcome = await sayLate(visitor, order)
  return outcome.ok ? redirect(`/visit/${params.token}?done=late`) : keepRefused(form, outcome.refusal)
}

export default function LatePage() {
  const t = useTranslate()
  const { title, town, home } = useLoaderData<typeof loader>()
  const sent = (useActionData<typeof action>() as KeptForm | undefined) ?? emptyForm
  return (
    <OwnPage title={title} lead={t('visit-late-words')} home={home}>
      <KeptFaults errors={sent.errors} labels={{ until: t('visit-late-until') }} attempt={useAttempt(sent)} />
      <Form method="post" noValidate className="fy-stack">
        <KeptFormProvider value={sent}>
          <div className="fy-short">
            <KeptLine
              name="until"
              type="time"
              label={t('visit-late-until')}
              description={t('visit-late-until-words', town)}
            />
          </div>
        </KeptFormProvider>
        <Button type="submit" action="progressive" weight="primary" size="large">
          {t('visit-late-send')}
        </Button>
      </Form>
    </OwnPage>
  )
}
