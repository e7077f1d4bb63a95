import { getFormProps, useForm } from '@conform-to/react'
import { json, redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { Form, useActionData, useLoaderData } from '@remix-run/react'
import { type z } from 'zod'
import { requireStaff } from '#app/access/identity.server.ts'
import { addContact } from '#app/features/contacts/commands/add-contact.server.ts'
import { toRecord } from '#app/features/contacts/rules.ts'
import { addContactForm } from '#app/features/contacts/staff-schema.ts'
import { ContactFields, useContactLabels } from '#app/features/contacts/ui/contact-fields.tsx'
import { parseForm, replyInvalid, replyRefused } from '#app/http/form.server.ts'
import { getTranslate } from '#app/i18n/locale.server.ts'
import { useLocale, useTranslate } from '#app/i18n/use-translate.tsx'
import { newToken } from '#app/lib/token.ts'
import { FormProblems } from '#app/site/form-problems.tsx'
import { titled } from '#app/site/titled.ts'
import { Button } from '#app/ui/button.tsx'
import { PageHead } from '#app/ui/heads.tsx'
import { Link } from '#app/ui/link.tsx'

export const meta = titled

export async function loader({ request }: LoaderFunctionArgs) {
  await requireStaff(request, 'liaison')
  return json({ title: getTranslate(request)('contacts-add-heading'), formToken: newToken() })
}

export async function action({ request }: ActionFunctionArgs) {
  const actor = await requireStaff(request)
  const submission = await parseForm(request, addContactForm)
  if (submission.status !== 'success') return replyInvalid(submission)

  const { formToken, agreed, ...typed } = submission.value
  const outcome = await addContact(actor, { record: toRecord(typed), agreed, formToken, now: new Date() })
  if (!outcome.ok) return replyRefused(submission, outcome.refusal)
  return redirect(`/contacts/${outcome.value.id}`)
}

export default function AddContactPage() {
  const t = useTranslate()
  const { code } = useLocale()
  const { formToken } = useLoaderData<typeof loader>()
  const [form, fields] = useForm<z.input<typeof addContactForm>>({
    id: 'contact',
    lastResult: useActionData<typeof action>() ?? null,
    defaultValue: { locale: code },
  })
  return (
    <>
      <PageHead
        crumb={<Link href="/contacts">{t('contacts-heading')}</Link>}
        title={t('contacts-add-heading')}
        lead={t('contacts-add-lead')}
      />
      <Form method="post" {...getFormProps(form)} className="fy-stack fy-prose">
        <FormProblems form={form} labels={useContactLabels()} />
        <ContactFields fields={fields} />
        <input type="hidden" name="formToken" value={formToken} />
        <div className="fy-cluster">
          <Button type="submit" action="progressive" weight="primary">
            {t('contacts-add-submit')}
          </Button>
        </div>
      </Form>
    </>
  )
}
