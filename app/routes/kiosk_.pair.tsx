import { getFormProps, getInputProps, useForm } from '@conform-to/react'
import { json, redirectDocument, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { Form, useActionData, useLoaderData } from '@remix-run/react'
import { type z } from 'zod'
import { isRevokedDevice, newDeviceCredential } from '#app/access/device.server.ts'
import { pairDevice } from '#app/features/reception/commands/pair-device.server.ts'
import { pairForm } from '#app/features/reception/schema.ts'
import { parseForm, replyInvalid, replyRefused } from '#app/http/form.server.ts'
import { getTranslate } from '#app/i18n/locale.server.ts'
import { useErrorText, useTranslate } from '#app/i18n/use-translate.tsx'
import { titled } from '#app/site/titled.ts'
import { useLanguageChoice } from '#app/site/use-public-frame.ts'
import { Button } from '#app/ui/button.tsx'
import { Field } from '#app/ui/field.tsx'
import { KioskFrame } from '#app/ui/frames/kiosk-frame.tsx'
import { Icon } from '#app/ui/icon.tsx'
import { TextInput } from '#app/ui/text-input.tsx'

export const meta = titled

export async function loader({ request }: LoaderFunctionArgs) {
  return json({ title: getTranslate(request)('kiosk-pair-heading'), revoked: await isRevokedDevice(request) })
}

export async function action({ request }: ActionFunctionArgs) {
  const submission = await parseForm(request, pairForm)
  if (submission.status !== 'success') return replyInvalid(submission)

  const { credentialHash, cookie } = await newDeviceCredential()
  const outcome = await pairDevice({ kind: 'anyone' }, { ...submission.value, credentialHash, now: new Date() })
  if (!outcome.ok) return replyRefused(submission, outcome.refusal)
  return redirectDocument('/kiosk', { status: 303, headers: { 'Set-Cookie': cookie } })
}

/** A tablet becomes a device of the office by six digits that an admin was given. */
export default function PairPage() {
  const t = useTranslate()
  const errorText = useErrorText()
  const { revoked } = useLoaderData<typeof loader>()
  const lastResult = useActionData<typeof action>()
  const [form, fields] = useForm<z.input<typeof pairForm>>({ lastResult })
  const { key: _key, ...input } = getInputProps(fields.code, { type: 'text' })
  return (
    <KioskFrame language={useLanguageChoice()} two>
      <div className="fy-stack fy-stack--loose">
        {revoked && (
          <p className="fy-with-icon fy-warn">
            <Icon name="alert" />
            <span>{t('kiosk-pair-revoked')}</span>
          </p>
        )}
        <h1 className="fy-voice">{t('kiosk-pair-heading')}</h1>
        <p className="fy-lead">{t('kiosk-pair-words')}</p>
      </div>
      <Form method="post" className="fy-sheet fy-stack" {...getFormProps(form)}>
        <Field id={fields.code.id} label={t('kiosk-pair-code')} error={errorText(fields.code.errors)}>
          <TextInput {...input} dir="ltr" inputMode="numeric" autoComplete="one-time-code" autoFocus />
        </Field>
        <Button type="submit" action="progressive" weight="primary">
          {t('kiosk-pair-submit')}
        </Button>
      </Form>
    </KioskFrame>
  )
}
