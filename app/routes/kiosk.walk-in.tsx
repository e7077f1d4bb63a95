import { getFormProps, getInputProps, useForm } from '@conform-to/react'
import { json, redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { Form, useActionData, useLoaderData } from '@remix-run/react'
import { type z } from 'zod'
import { requireDevice, requireKiosk } from '#app/access/device.server.ts'
import { addWalkIn } from '#app/features/reception/commands/add-walk-in.server.ts'
import { kioskWalkInForm } from '#app/features/reception/schema.ts'
import { KioskScreen, StartAgain } from '#app/features/reception/ui/kiosk-screen.tsx'
import { parseForm, replyInvalid, replyRefused } from '#app/http/form.server.ts'
import { getTranslate } from '#app/i18n/locale.server.ts'
import { useErrorText, useTranslate } from '#app/i18n/use-translate.tsx'
import { newId } from '#app/lib/id.ts'
import { FormProblems } from '#app/site/form-problems.tsx'
import { titled } from '#app/site/titled.ts'
import { useKiosk } from '#app/site/use-kiosk.ts'
import { Button } from '#app/ui/button.tsx'
import { Field } from '#app/ui/field.tsx'
import { TextInput } from '#app/ui/text-input.tsx'

export const meta = titled

export async function loader({ request }: LoaderFunctionArgs) {
  await requireKiosk(request)
  return json({ title: getTranslate(request)('kiosk-walk-in-heading'), eventId: newId() })
}

export async function action({ request }: ActionFunctionArgs) {
  const device = await requireDevice(request)
  const submission = await parseForm(request, kioskWalkInForm)
  if (submission.status !== 'success') return replyInvalid(submission)

  const { host, ...person } = submission.value
  const outcome = await addWalkIn(device, { ...person, hostNamed: host, officeId: device.officeId, now: new Date() })
  if (!outcome.ok) return replyRefused(submission, outcome.refusal)
  return redirect('/kiosk/walked-in', 303)
}

const questions = [
  ['nameToShow', 'kiosk-walk-in-name', false],
  ['reason', 'kiosk-walk-in-reason', false],
  ['host', 'kiosk-walk-in-host', true],
  ['reachAt', 'kiosk-walk-in-reach', true],
] as const

export default function KioskWalkIn() {
  const t = useTranslate()
  const errorText = useErrorText()
  const { eventId } = useLoaderData<typeof loader>()
  const lastResult = useActionData<typeof action>()
  const [form, fields] = useForm<z.input<typeof kioskWalkInForm>>({ lastResult })
  return (
    <KioskScreen {...useKiosk()} two ways={<StartAgain quiet>{t('kiosk-back')}</StartAgain>}>
      <div className="fy-stack fy-stack--loose">
        <h1 className="fy-voice">{t('kiosk-walk-in-heading')}</h1>
        <p className="fy-lead">{t('kiosk-walk-in-words')}</p>
      </div>
      <Form method="post" className="fy-sheet fy-stack" {...getFormProps(form)}>
        <FormProblems form={form} />
        <input type="hidden" name="eventId" value={eventId} />
        {questions.map(([name, label, optional]) => {
          const { id, errors } = fields[name]
          const { key, ...input } = getInputProps(fields[name], { type: 'text' })
          return (
            <Field key={key} id={id} label={t(label)} optional={optional} error={errorText(errors)}>
              <TextInput {...input} autoComplete="off" />
            </Field>
          )
        })}
        <Button type="submit" action="progressive" weight="primary">
          {t('kiosk-walk-in-submit')}
        </Button>
      </Form>
    </KioskScreen>
  )
}
