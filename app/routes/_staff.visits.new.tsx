import { getFormProps, useForm } from '@conform-to/react'
import { json, redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { Form, useActionData, useLoaderData } from '@remix-run/react'
import { requireStaff } from '#app/access/identity.server.ts'
import { addVisit } from '#app/features/visits/commands/add-visit.server.ts'
import { getAddVisit } from '#app/features/visits/queries/add-visit.server.ts'
import { addVisitForm } from '#app/features/visits/schema/add-visit.ts'
import {
  AgreementFields,
  PersonFields,
  StayFields,
  useAddVisitLabels,
  type AddVisitFields,
} from '#app/features/visits/ui/add-visit-fields.tsx'
import { parseForm, replyInvalid, replyRefused } from '#app/http/form.server.ts'
import { getTranslate, languageOf, localeOf } from '#app/i18n/locale.server.ts'
import { useTranslate } from '#app/i18n/use-translate.tsx'
import { newToken } from '#app/lib/token.ts'
import { FormProblems } from '#app/site/form-problems.tsx'
import { titled } from '#app/site/titled.ts'
import { Button } from '#app/ui/button.tsx'
import { PageHead } from '#app/ui/heads.tsx'
import { Link } from '#app/ui/link.tsx'

export const meta = titled

export async function loader({ request }: LoaderFunctionArgs) {
  const actor = await requireStaff(request, 'liaison')
  const contactId = new URL(request.url).searchParams.get('contact')
  const page = await getAddVisit(actor, contactId, new Date())
  const locale = page.contact?.locale ?? localeOf(request).code
  return json({ title: getTranslate(request)('visits-list-add'), ...page, locale, formToken: newToken() })
}

export async function action({ request }: ActionFunctionArgs) {
  const actor = await requireStaff(request)
  const submission = await parseForm(request, addVisitForm)
  if (submission.status !== 'success') return replyInvalid(submission)

  const added = { ...submission.value, locale: languageOf(submission.value.locale).code }
  const outcome = await addVisit(actor, { added, now: new Date() })
  return outcome.ok ? redirect(`/visits/${outcome.value.visitId}`) : replyRefused(submission, outcome.refusal)
}

export default function AddVisitPage() {
  const t = useTranslate()
  const { contact, hosts, today, locale, formToken } = useLoaderData<typeof loader>()
  const [form, fields] = useForm({
    id: 'add',
    lastResult: useActionData<typeof action>(),
    defaultValue: { ...empty, firstDay: today, lastDay: today, locale, formToken },
  })
  return (
    <>
      <PageHead
        crumb={<Link href="/visits">{t('site-nav-visits')}</Link>}
        title={t('visits-list-add')}
        lead={contact ? <bdi>{contact.nameToShow}</bdi> : t('visits-add-lead')}
      />
      <Form method="post" {...getFormProps(form)} className="fy-form fy-form--staff">
        <FormProblems form={form} labels={useAddVisitLabels()} />
        <input type="hidden" name="formToken" value={fields.formToken.initialValue} />
        {contact ? <input type="hidden" name="contactId" value={contact.id} /> : <PersonFields fields={fields as AddVisitFields} />}
        <StayFields fields={fields as AddVisitFields} />
        <AgreementFields
          fields={fields as AddVisitFields}
          hosts={hosts}
          askAnyway={fields.hostId.errors?.[0]?.startsWith('refusal-host-week-full') ?? false}
        >
          <Button type="submit" action="progressive" weight="primary">
            {t('visits-add-submit')}
          </Button>
        </AgreementFields>
      </Form>
    </>
  )
}

const empty = {
  nameToShow: '',
  email: '',
  username: '',
  homeWiki: '',
  languages: '',
  part: 'whole',
  purpose: '',
  wishes: '',
  hostId: '',
}
