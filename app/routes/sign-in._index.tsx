import { getFormProps, getInputProps, useForm } from '@conform-to/react'
import { json, redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { Form, useActionData, useLoaderData } from '@remix-run/react'
import { z } from 'zod'
import { findSignedIn } from '#app/access/identity.server.ts'
import { askSignIn } from '#app/access/sign-in.server.ts'
import { parseForm, replyInvalid } from '#app/http/form.server.ts'
import { ownPath } from '#app/http/own-path.ts'
import { getTranslate } from '#app/i18n/locale.server.ts'
import { useErrorText, useTranslate } from '#app/i18n/use-translate.tsx'
import { mailAddress } from '#app/lib/form-fields.ts'
import { titled } from '#app/site/titled.ts'
import { usePublicFrame } from '#app/site/use-public-frame.ts'
import { Button } from '#app/ui/button.tsx'
import { Field } from '#app/ui/field.tsx'
import { Message } from '#app/ui/message.tsx'
import { NarrowFrame } from '#app/ui/frames/narrow-frame.tsx'
import { TextInput } from '#app/ui/text-input.tsx'

/** Where one was going is no reason to be kept out. */
const whereTo = z.string().max(2000).catch('/today')

const signInForm = z.object({ email: mailAddress(), to: whereTo })

export const meta = titled

export async function loader({ request }: LoaderFunctionArgs) {
  const { searchParams } = new URL(request.url)
  const to = ownPath(searchParams.get('to') ?? '/today', '/today')
  if (await findSignedIn(request)) throw redirect(to)
  return json({ title: getTranslate(request)('sign-in-heading'), to, ended: endedOf(searchParams.get('ended')) })
}

/** Whether one comes here because a form was sent too late, and whether the house could keep it. */
function endedOf(text: string | null): 'kept' | 'lost' | null {
  return text === 'kept' || text === 'lost' ? text : null
}

export async function action({ request }: ActionFunctionArgs) {
  const submission = await parseForm(request, signInForm)
  if (submission.status !== 'success') return replyInvalid(submission)

  const { email, to } = submission.value
  const cookie = await askSignIn({ email, to: ownPath(to, '/today'), now: new Date() })
  return redirect('/sign-in/sent', { status: 303, headers: { 'Set-Cookie': cookie } })
}

export default function SignInPage() {
  const t = useTranslate()
  const errorText = useErrorText()
  const frame = usePublicFrame()
  const { to, ended } = useLoaderData<typeof loader>()
  const lastResult = useActionData<typeof action>()
  const [form, fields] = useForm<z.input<typeof signInForm>>({ lastResult })
  return (
    <NarrowFrame {...frame} width="slim">
      <div className="fy-stack fy-stack--tight">
        <h1 className="fy-voice fy-voice--small">{t('sign-in-heading')}</h1>
        <p>{t('sign-in-words')}</p>
      </div>
      {ended && <Message kind="warning">{t(ended === 'kept' ? 'sign-in-ended-kept' : 'sign-in-ended')}</Message>}
      <Form method="post" className="fy-stack" {...getFormProps(form)}>
        <input type="hidden" name="to" value={to} />
        <Field id={fields.email.id} label={t('sign-in-email')} error={errorText(fields.email.errors)}>
          <TextInput {...getInputProps(fields.email, { type: 'email' })} dir="ltr" autoComplete="email" />
        </Field>
        <p>
          <Button type="submit" action="progressive" weight="primary" size="large">
            {t('sign-in-send')}
          </Button>
        </p>
      </Form>
      <p className="fy-fine fy-dim">{t('sign-in-visitors')}</p>
    </NarrowFrame>
  )
}
