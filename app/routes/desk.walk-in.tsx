import { getFormProps, getInputProps, getSelectProps, useForm } from '@conform-to/react'
import { json, redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { Form, useActionData, useLoaderData } from '@remix-run/react'
import { type z } from 'zod'
import { requireStaff } from '#app/access/identity.server.ts'
import { mayRecordArrivals } from '#app/access/policy.ts'
import { addWalkIn } from '#app/features/reception/commands/add-walk-in.server.ts'
import { getHosts } from '#app/features/reception/queries/hosts.server.ts'
import { walkInForm } from '#app/features/reception/schema.ts'
import { parseForm, replyInvalid, replyRefused } from '#app/http/form.server.ts'
import { getTranslate } from '#app/i18n/locale.server.ts'
import { useErrorText, useTranslate } from '#app/i18n/use-translate.tsx'
import { newId } from '#app/lib/id.ts'
import { FormProblems } from '#app/site/form-problems.tsx'
import { titled } from '#app/site/titled.ts'
import { Button } from '#app/ui/button.tsx'
import { Field } from '#app/ui/field.tsx'
import { PageHead } from '#app/ui/heads.tsx'
import { Link } from '#app/ui/link.tsx'
import { Select } from '#app/ui/select.tsx'
import { TextInput } from '#app/ui/text-input.tsx'

export const meta = titled

export async function loader({ request }: LoaderFunctionArgs) {
  const actor = await requireStaff(request)
  if (!mayRecordArrivals(actor)) throw new Response(null, { status: 403 })
  const hosts = await getHosts(actor.officeId)
  return json({ title: getTranslate(request)('desk-walk-in-heading'), hosts, eventId: newId() })
}

export async function action({ request }: ActionFunctionArgs) {
  const actor = await requireStaff(request)
  const submission = await parseForm(request, walkInForm)
  if (submission.status !== 'success') return replyInvalid(submission)

  const outcome = await addWalkIn(actor, { ...submission.value, officeId: actor.officeId, now: new Date() })
  if (!outcome.ok) return replyRefused(submission, outcome.refusal)
  return redirect(`/desk?${new URLSearchParams({ told: outcome.value.walkInId }).toString()}`, 303)
}

const texts = [
  ['nameToShow', 'desk-walk-in-name', false],
  ['reason', 'desk-walk-in-reason', true],
  ['reachAt', 'desk-walk-in-reach', true],
] as const

export default function WalkInPage() {
  const t = useTranslate()
  const errorText = useErrorText()
  const { hosts, eventId } = useLoaderData<typeof loader>()
  const lastResult = useActionData<typeof action>()
  const [form, fields] = useForm<z.input<typeof walkInForm>>({ lastResult })
  const { key: _key, ...select } = getSelectProps(fields.hostId)
  return (
    <>
      <DeskPageHead />
      <Form method="post" className="fy-stack fy-narrow" {...getFormProps(form)}>
        <FormProblems form={form} />
        <input type="hidden" name="eventId" value={eventId} />
        {texts.map(([name, label, optional]) => {
          const { key, ...input } = getInputProps(fields[name], { type: 'text' })
          const { id, errors } = fields[name]
          return (
            <Field key={key} id={id} label={t(label)} optional={optional} error={errorText(errors)}>
              <TextInput {...input} autoComplete="off" />
            </Field>
          )
        })}
        <Field id={fields.hostId.id} label={t('desk-walk-in-host')} error={errorText(fields.hostId.errors)}>
          <Select {...select} options={hosts.map(({ id, name }) => ({ value: id, label: name }))}>
            <option value="">{t('desk-walk-in-host-unknown')}</option>
          </Select>
        </Field>
        <p>
          <Button type="submit" action="progressive" weight="primary" size="large">
            {t('desk-walk-in-submit')}
          </Button>
        </p>
      </Form>
    </>
  )
}

function DeskPageHead() {
  const t = useTranslate()
  const crumb = <Link href="/desk">{t('desk-title')}</Link>
  return <PageHead crumb={crumb} title={t('desk-walk-in-heading')} lead={t('desk-walk-in-words')} />
}
