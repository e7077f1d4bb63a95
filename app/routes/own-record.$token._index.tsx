import { getFormProps, useForm } from '@conform-to/react'
import { parseWithZod } from '@conform-to/zod/v4'
import { json, redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { Form, useActionData, useLoaderData, useParams, useSearchParams } from '@remix-run/react'
import { type z } from 'zod'
import { chooseToStay } from '#app/features/contacts/commands/choose-to-stay.server.ts'
import { correctContact } from '#app/features/contacts/commands/correct-contact.server.ts'
import { findOwnRecord } from '#app/features/contacts/queries/own-record.server.ts'
import { agreementEnds } from '#app/features/contacts/review-rules.ts'
import { toTyped } from '#app/features/contacts/rules.ts'
import { correctContactForm } from '#app/features/contacts/schema.ts'
import { ownRecordForm } from '#app/features/contacts/staff-schema.ts'
import { OwnFields } from '#app/features/contacts/ui/contact-fields.tsx'
import { OwnConsent } from '#app/features/contacts/ui/own-consent.tsx'
import { readForm, replyInvalid, replyRefused } from '#app/http/form.server.ts'
import { found } from '#app/http/found.server.ts'
import { useTranslate } from '#app/i18n/use-translate.tsx'
import { FormProblems } from '#app/site/form-problems.tsx'
import { titled } from '#app/site/titled.ts'
import { usePublicFrame } from '#app/site/use-public-frame.ts'
import { Button } from '#app/ui/button.tsx'
import { PublicFrame } from '#app/ui/frames/public-frame.tsx'
import { Greeting } from '#app/ui/greeting.tsx'
import { Link } from '#app/ui/link.tsx'
import { Message } from '#app/ui/message.tsx'

export const meta = titled

export async function loader({ params }: LoaderFunctionArgs) {
  const record = found(await findOwnRecord(found(params.token), new Date()))
  const { canHelpWith, wantsHelpWith, agreedToStayAt, reviewOn, revision } = record
  const consent = { agreedToStayAt, reviewOn, ends: agreementEnds(record) }
  return json({ typed: toTyped(record), words: [...canHelpWith, ...wantsHelpWith], consent, revision })
}

export async function action({ request, params }: ActionFunctionArgs) {
  const token = found(params.token)
  const now = new Date()
  const { id: contactId } = found(await findOwnRecord(token, now))
  const actor = { kind: 'contact', contactId } as const
  const form = await readForm(request)
  if (form.has('intent')) return decideToStay(form, token, (agreed) => chooseToStay(actor, { contactId, agreed, now }))

  const submission = parseWithZod(form, { schema: correctContactForm })
  if (submission.status !== 'success') return replyInvalid(submission)
  const { revision, ...details } = submission.value
  const outcome = await correctContact(actor, { contactId, revision, details, now })
  return outcome.ok ? redirect(`/own-record/${token}?done=save`) : replyRefused(submission, outcome.refusal)
}

type Choose = (agreed: boolean) => ReturnType<typeof chooseToStay>

async function decideToStay(form: FormData, token: string, choose: Choose) {
  const submission = parseWithZod(form, { schema: ownRecordForm })
  if (submission.status !== 'success') return replyInvalid(submission)

  const { intent } = submission.value
  const outcome = await choose(intent === 'agree')
  return outcome.ok ? redirect(`/own-record/${token}?done=${intent}`) : replyRefused(submission, outcome.refusal)
}

export default function OwnRecordPage() {
  const t = useTranslate()
  const frame = usePublicFrame()
  const { token } = useParams()
  const { consent } = useLoaderData<typeof loader>()
  const greeting = (
    <Greeting short>
      <h1>{t('own-record-heading')}</h1>
      <p className="fy-lead">{t('own-record-lead')}</p>
    </Greeting>
  )
  return (
    <PublicFrame {...frame} greeting={greeting}>
      <div className="fy-stack fy-stack--loose fy-prose">
        <Told />
        <OwnForm />
        <OwnConsent {...consent} deleteHref={`/own-record/${token}/delete`} />
        <TakeAway />
      </div>
    </PublicFrame>
  )
}

const toldOf = { save: 'own-record-saved', agree: 'own-record-agreed', withdraw: 'own-record-withdrawn' } as const

function Told() {
  const t = useTranslate()
  const failed = useActionData<typeof action>()
  const done = useSearchParams()[0].get('done') ?? ''
  if (failed || !(done in toldOf)) return null
  return (
    <Message kind="success" takesFocus>
      {t(toldOf[done as keyof typeof toldOf])}
    </Message>
  )
}

function OwnForm() {
  const t = useTranslate()
  const { typed, words, revision } = useLoaderData<typeof loader>()
  const [form, fields] = useForm<z.input<typeof correctContactForm>>({
    id: 'record',
    lastResult: useActionData<typeof action>() ?? null,
    defaultValue: typed,
  })
  return (
    <Form method="post" {...getFormProps(form)} className="fy-stack">
      <FormProblems form={form} />
      <OwnFields fields={fields} needs={['email', 'languages']} />
      {words.length > 0 && (
        <p className="fy-fine">
          {t('own-record-help')}: <bdi>{words.join(' · ')}</bdi>
        </p>
      )}
      <input type="hidden" name="revision" value={revision} />
      <div>
        <Button type="submit" action="progressive" weight="primary">
          {t('own-record-save')}
        </Button>
      </div>
    </Form>
  )
}

function TakeAway() {
  const t = useTranslate()
  const { token } = useParams()
  return (
    <section className="fy-stack fy-stack--tight">
      <h2>{t('own-record-take-heading')}</h2>
      <p>
        <Link href={`/own-record/${token}/download`} reload download="foyer-record.json">
          {t('own-record-take')}
        </Link>
      </p>
    </section>
  )
}
