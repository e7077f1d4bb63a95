import { json, redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { Form, useLoaderData } from '@remix-run/react'
import { replacePass } from '#app/features/visits/commands/replace-pass.server.ts'
import { findVisitor } from '#app/features/visits/queries/visitor-page.server.ts'
import { allowed } from '#app/http/allowed.server.ts'
import { readForm } from '#app/http/form.server.ts'
import { found } from '#app/http/found.server.ts'
import { getTranslate } from '#app/i18n/locale.server.ts'
import { useTranslate } from '#app/i18n/use-translate.tsx'
import { OwnPage } from '#app/site/own-page.tsx'
import { titled } from '#app/site/titled.ts'
import { Button } from '#app/ui/button.tsx'

export const meta = titled

export async function loader({ request, params }: LoaderFunctionArgs) {
  found(await findVisitor(params.token))
  return json({ title: getTranslate(request)('visit-pass-title'), home: `/visit/${params.token}` })
}

export async function action({ request, params }: ActionFunctionArgs) {
  await readForm(request)
  const visitor = found(await findVisitor(params.token))
  allowed(await replacePass(visitor, { visitId: visitor.visitId, now: new Date() }))
  return redirect('/visit/pass-sent')
}

export default function NewPassPage() {
  const t = useTranslate()
  const { title, home } = useLoaderData<typeof loader>()
  return (
    <OwnPage title={title} lead={t('visit-pass-words')} home={home}>
      <Form method="post">
        <Button type="submit" action="progressive" weight="primary" size="large">
          {t('visit-pass-send')}
        </Button>
      </Form>
    </OwnPage>
  )
}
