import { json, redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { Form, useActionData, useLoaderData } from '@remix-run/react'
import { correctContact } from '#app/features/contacts/commands/correct-contact.server.ts'
import { correctContactForm } from '#app/features/contacts/schema.ts'
import { getHeldData } from '#app/features/privacy/queries/held-data.server.ts'
import { summariseHeld } from '#app/features/privacy/rules.ts'
import { HeldTable } from '#app/features/privacy/ui/held-table.tsx'
import { findVisitor } from '#app/features/visits/queries/visitor-page.server.ts'
import { ContactFields } from '#app/features/visits/ui/request/about-you.tsx'
import { readForm } from '#app/http/form.server.ts'
import { found } from '#app/http/found.server.ts'
import { holdAgainst, keepInvalid, keepRefused } from '#app/http/kept-form.server.ts'
import { useAttempt } from '#app/http/use-attempt.ts'
import { getTranslate } from '#app/i18n/locale.server.ts'
import { useTranslate } from '#app/i18n/use-translate.tsx'
import { type KeptForm } from '#app/lib/kept-form.ts'
import { OwnPage } from '#app/site/own-page.tsx'
import { titled } from '#app/site/titled.ts'
import { ButtonLink } from '#app/ui/button-link.tsx'
import { Button } from '#app/ui/button.tsx'
import { KeptFaults } from '#app/ui/kept-faults.tsx'
import { KeptFormProvider } from '#app/ui/kept-field.tsx'

export const meta = titled

export async function loader({ request, params }: LoaderFunctionArgs) {
  const visitor = found(await findVisitor(params.token))
  const held = await getHeldData(visitor)
  const { revision, nameToShow, howToSay, pronouns, email, username, homeWiki, affiliates, languages } = held.contact
  const lines = { nameToShow, howToSay, pronouns, homeWiki, email: email ?? '', username: username ?? '' }
  return json({
    title: getTranslate(request)('visit-data-title'),
    home: `/visit/${params.token}`,
    held: summariseHeld(held),
    revision,
    record: { ...lines, affiliates: affiliates.join(', '), languages: languages.join(', ') },
  })
}

export async function action({ request, params }: ActionFunctionArgs) {
  const visitor = found(await findVisitor(params.token))
  const form = await readForm(request)
  const submission = holdAgainst(form, correctContactForm)
  if (submission.status !== 'success') return keepInvalid(form, submission)

  const { id: contactId } = (await getHeldData(visitor)).contact
  const { revision, ...details } = submission.value
  const owner = { kind: 'contact', contactId } as const
  const outcome = await correctContact(owner, { contactId, revision, details, now: new Date() })
  return outcome.ok ? redirect(`/visit/${params.token}?done=corrected`) : keepRefused(form, outcome.refusal)
}

export default function HeldDataPage() {
  const t = useTranslate()
  const { title, home, held } = useLoaderData<typeof loader>()
  return (
    <OwnPage title={title} lead={t('visit-data-lead')} home={home}>
      <HeldTable held={held} />
      <RecordForm />
      <section className="fy-stack fy-stack--tight">
        <h2>{t('visit-data-take')}</h2>
        <p>{t('visit-data-take-words')}</p>
        <ButtonLink href={`${home}/data/download`} reload icon="download">
          {t('visit-data-download')}
        </ButtonLink>
      </section>
      <section className="fy-stack fy-stack--tight">
        <h2>{t('visit-data-delete')}</h2>
        <p>{t('visit-data-delete-words')}</p>
        <ButtonLink href={`${home}/data/delete`} action="destructive">
          {t('visit-data-delete')}
        </ButtonLink>
      </section>
    </OwnPage>
  )
}

function RecordForm() {
  const t = useTranslate()
  const { record, revision } = useLoaderData<typeof loader>()
  const sent = useActionData<typeof action>() as KeptForm | undefined
  const attempt = useAttempt(sent)
  const values = Object.fromEntries(Object.entries(record).map(([name, value]) => [name, [value]]))
  const labels = {
    nameToShow: t('visit-new-name'),
    howToSay: t('visit-new-how-to-say'),
    pronouns: t('visit-new-pronouns'),
    email: t('visit-new-email'),
    username: t('visit-new-username'),
    homeWiki: t('visit-new-wiki'),
    affiliates: t('visit-new-affiliate'),
    languages: t('visit-new-languages'),
  }
  return (
    <section className="fy-stack">
      <h2>{t('visit-data-record')}</h2>
      <KeptFaults errors={sent?.errors ?? {}} labels={labels} attempt={attempt} />
      <Form method="post" noValidate className="fy-stack fy-stack--loose">
        <KeptFormProvider value={sent ?? { values, errors: {} }}>
          <input type="hidden" name="revision" value={revision} />
          <ContactFields />
        </KeptFormProvider>
        <Button type="submit" action="progressive" weight="primary">
          {t('visit-data-correct')}
        </Button>
      </Form>
    </section>
  )
}
