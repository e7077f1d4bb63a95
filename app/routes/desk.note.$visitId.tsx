import { getFormProps, getInputProps, useForm } from '@conform-to/react'
import { json, redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { Form, useActionData, useLoaderData } from '@remix-run/react'
import { type z } from 'zod'
import { requireStaff } from '#app/access/identity.server.ts'
import { mayRecordArrivals } from '#app/access/policy.ts'
import { writeToHost } from '#app/features/reception/commands/write-to-host.server.ts'
import { noteForm } from '#app/features/reception/note-schema.ts'
import { findNoteAddress } from '#app/features/reception/queries/notes.server.ts'
import { parseForm, replyInvalid, replyRefused } from '#app/http/form.server.ts'
import { found } from '#app/http/found.server.ts'
import { getTranslate } from '#app/i18n/locale.server.ts'
import { Rich } from '#app/i18n/rich.tsx'
import { useErrorText, useTranslate } from '#app/i18n/use-translate.tsx'
import { newToken } from '#app/lib/token.ts'
import { FormProblems } from '#app/site/form-problems.tsx'
import { titled } from '#app/site/titled.ts'
import { Button } from '#app/ui/button.tsx'
import { Field } from '#app/ui/field.tsx'
import { PageHead } from '#app/ui/heads.tsx'
import { Link } from '#app/ui/link.tsx'
import { Message } from '#app/ui/message.tsx'
import { TextInput } from '#app/ui/text-input.tsx'

export const meta = titled

export async function loader({ request, params }: LoaderFunctionArgs) {
  const actor = await requireStaff(request)
  if (!mayRecordArrivals(actor)) throw new Response(null, { status: 403 })
  const address = found(await findNoteAddress(found(params.visitId), actor.officeId))
  const isSent = new URL(request.url).searchParams.has('sent')
  return json({ title: getTranslate(request)('desk-note-heading'), ...address, isSent, formToken: newToken() })
}

export async function action({ request, params }: ActionFunctionArgs) {
  const actor = await requireStaff(request)
  const submission = await parseForm(request, noteForm)
  if (submission.status !== 'success') return replyInvalid(submission)

  const visitId = found(params.visitId)
  const outcome = await writeToHost(actor, { ...submission.value, visitId, now: new Date() })
  if (!outcome.ok) return replyRefused(submission, outcome.refusal)
  return redirect(`/desk/note/${visitId}?sent=1`, 303)
}

/** A line to whoever hosts somebody: they get it by mail at once. */
export default function NotePage() {
  const t = useTranslate()
  const { name, hostName, isSent, formToken } = useLoaderData<typeof loader>()
  return (
    <>
      <PageHead
        crumb={<Link href="/desk">{t('desk-title')}</Link>}
        title={<Rich id="desk-note-of" parts={{ 1: name || t('desk-nameless') }} />}
        lead={hostName ? <Rich id="desk-note-words" parts={{ 1: hostName }} /> : t('desk-note-words-nobody')}
      />
      {isSent && (
        <Message kind="success" takesFocus>
          <p>{hostName ? <Rich id="desk-note-sent" parts={{ 1: hostName }} /> : t('desk-note-sent-nobody')}</p>
        </Message>
      )}
      <NoteForm key={isSent ? 'sent' : 'new'} formToken={formToken} />
    </>
  )
}

function NoteForm({ formToken }: Readonly<{ formToken: string }>) {
  const t = useTranslate()
  const errorText = useErrorText()
  const lastResult = useActionData<typeof action>()
  const [form, { words }] = useForm<z.input<typeof noteForm>>({ lastResult })
  const { key: _key, ...input } = getInputProps(words, { type: 'text' })
  return (
    <Form method="post" className="fy-stack fy-narrow" {...getFormProps(form)}>
      <FormProblems form={form} />
      <input type="hidden" name="formToken" value={formToken} />
      <Field id={words.id} label={t('desk-note-line')} error={errorText(words.errors)}>
        <TextInput {...input} dir="auto" autoComplete="off" />
      </Field>
      <p>
        <Button type="submit" action="progressive" weight="primary" size="large">
          {t('desk-note-send')}
        </Button>
      </p>
    </Form>
  )
}
