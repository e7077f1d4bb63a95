import { getFormProps, useForm } from '@conform-to/react'
import { json, redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { Form, useActionData, useLoaderData } from '@remix-run/react'
import { type z } from 'zod'
import { newFormToken, wasOpenLongEnough } from '#app/access/form-token.server.ts'
import { askQuestion } from '#app/features/questions/commands/ask-question.server.ts'
import { askForm } from '#app/features/questions/schema.ts'
import { AskFields, useAskLabels } from '#app/features/questions/ui/ask-fields.tsx'
import { parseForm, replyInvalid, replyRefused } from '#app/http/form.server.ts'
import { getTranslate } from '#app/i18n/locale.server.ts'
import { useLocale, useTranslate } from '#app/i18n/use-translate.tsx'
import { FormProblems } from '#app/site/form-problems.tsx'
import { titled } from '#app/site/titled.ts'
import { usePublicFrame } from '#app/site/use-public-frame.ts'
import { Button } from '#app/ui/button.tsx'
import { PublicFrame } from '#app/ui/frames/public-frame.tsx'
import { Greeting } from '#app/ui/greeting.tsx'

export const meta = titled

export function loader({ request }: LoaderFunctionArgs) {
  return json({ title: getTranslate(request)('ask-heading'), formToken: newFormToken(new Date()) })
}

export async function action({ request }: ActionFunctionArgs) {
  const now = new Date()
  const submission = await parseForm(request, askForm)
  if (submission.status !== 'success') return replyInvalid(submission)

  const { website, ...order } = submission.value
  if (website !== '') return redirect('/ask/sent')
  if (!wasOpenLongEnough(order.formToken, now)) return replyRefused(submission, { code: 'request-too-quick' })
  const outcome = await askQuestion({ kind: 'anyone' }, { ...order, now })
  return outcome.ok ? redirect('/ask/sent') : replyRefused(submission, outcome.refusal)
}

export default function AskPage() {
  const t = useTranslate()
  const { code } = useLocale()
  const { formToken } = useLoaderData<typeof loader>()
  const [form, fields] = useForm<z.input<typeof askForm>>({
    id: 'ask',
    lastResult: useActionData<typeof action>() ?? null,
    defaultValue: { locale: code },
  })
  const greeting = (
    <Greeting short>
      <h1>{t('ask-heading')}</h1>
      <p className="fy-lead">{t('ask-lead')}</p>
    </Greeting>
  )
  return (
    <PublicFrame {...usePublicFrame()} greeting={greeting}>
      <Form method="post" {...getFormProps(form)} className="fy-stack fy-prose">
        <FormProblems form={form} labels={useAskLabels()} />
        <AskFields fields={fields} />
        <input type="hidden" name="formToken" value={formToken} />
        <p className="fy-fine fy-dim">{t('ask-kept')}</p>
        <div className="fy-cluster">
          <Button type="submit" action="progressive" weight="primary" size="large">
            {t('ask-submit')}
          </Button>
        </div>
      </Form>
    </PublicFrame>
  )
}
