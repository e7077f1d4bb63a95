import { getFormProps, useForm } from '@conform-to/react'
import { json, redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { Form, useActionData, useLoaderData } from '@remix-run/react'
import { type z } from 'zod'
import { requireStaff } from '#app/access/identity.server.ts'
import { editContact } from '#app/features/contacts/commands/edit-contact.server.ts'
import { getContactToEdit } from '#app/features/contacts/queries/contact.server.ts'
import { toRecord, toTyped } from '#app/features/contacts/rules.ts'
import { editContactForm } from '#app/features/contacts/staff-schema.ts'
import { ContactFields, useContactLabels } from '#app/features/contacts/ui/contact-fields.tsx'
import { allowed } from '#app/http/allowed.server.ts'
import { parseForm, replyInvalid, replyRefused } from '#app/http/form.server.ts'
import { found } from '#app/http/found.server.ts'
import { useTranslate } from '#app/i18n/use-translate.tsx'
import { FormProblems } from '#app/site/form-problems.tsx'
import { titled } from '#app/site/titled.ts'
import { Button } from '#app/ui/button.tsx'
import { PageHead } from '#app/ui/heads.tsx'
import { Link } from '#app/ui/link.tsx'

export const meta = titled

export async function loader({ request, params }: LoaderFunctionArgs) {
  const actor = await requireStaff(request)
  const contact = allowed(await getContactToEdit(actor, found(params.id)))
  const { id, nameToShow, revision } = contact
  return json({ title: nameToShow, id, nameToShow, revision, typed: toTyped(contact) })
}

export async function action({ request, params }: ActionFunctionArgs) {
  const actor = await requireStaff(request)
  const contactId = found(params.id)
  const submission = await parseForm(request, editContactForm)
  if (submission.status !== 'success') return replyInvalid(submission)

  const { revision, agreed, ...typed } = submission.value
  const order = { contactId, record: toRecord(typed), agreed, revision, now: new Date() }
  const outcome = await editContact(actor, order)
  return outcome.ok ? redirect(`/contacts/${contactId}?done=edit`) : replyRefused(submission, outcome.refusal)
}

export default function EditContactPage() {
  const t = useTranslate()
  const { id, nameToShow, revision, typed } = useLoaderData<typeof loader>()
  const [form, fields] = useForm<z.input<typeof editContactForm>>({
    id: 'contact',
    lastResult: useActionData<typeof action>() ?? null,
    defaultValue: typed,
  })
  return (
    <>
      <PageHead
        crumb={
          <Link href={`/contacts/${id}`}>
            <bdi>{nameToShow}</bdi>
          </Link>
        }
        title={t('contacts-edit-heading')}
      />
      <Form method="post" {...getFormProps(form)} className="fy-stack fy-prose">
        <FormProblems form={form} labels={useContactLabels()} />
        <ContactFields fields={fields} />
        <input type="hidden" name="revision" value={revision} />
        <div className="fy-cluster">
          <Button type="submit" action="progressive" weight="primary">
            {t('contacts-edit-submit')}
          </Button>
        </div>
      </Form>
    </>
  )
}
