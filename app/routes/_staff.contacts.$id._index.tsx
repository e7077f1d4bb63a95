import { json, redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { Form, useActionData, useLoaderData, useSearchParams } from '@remix-run/react'
import { requireStaff } from '#app/access/identity.server.ts'
import { mayReadLiaisonNotes } from '#app/access/policy/outcomes.ts'
import { mailOwnRecordLink } from '#app/features/contacts/commands/mail-own-record-link.server.ts'
import { getContactRecord } from '#app/features/contacts/queries/contact.server.ts'
import { ContactRecord } from '#app/features/contacts/ui/contact-record.tsx'
import { getOfficeClock } from '#app/features/offices/queries.server.ts'
import { getContactOutcomes } from '#app/features/outcomes/queries/contact-outcomes.server.ts'
import { LastTime } from '#app/features/outcomes/ui/last-time.tsx'
import { OutcomeForm } from '#app/features/outcomes/ui/outcome-form.tsx'
import { Story } from '#app/features/outcomes/ui/story.tsx'
import { allowed } from '#app/http/allowed.server.ts'
import { readForm } from '#app/http/form.server.ts'
import { found } from '#app/http/found.server.ts'
import { languageNamesIn } from '#app/i18n/language-names.server.ts'
import { localeOf } from '#app/i18n/locale.server.ts'
import { Rich } from '#app/i18n/rich.tsx'
import { useFormat } from '#app/i18n/use-format.tsx'
import { useTranslate } from '#app/i18n/use-translate.tsx'
import { toLocalDate } from '#app/lib/office-time.ts'
import { newToken } from '#app/lib/token.ts'
import { titled } from '#app/site/titled.ts'
import { ButtonLink } from '#app/ui/button-link.tsx'
import { Button } from '#app/ui/button.tsx'
import { PageHead, SectionHead } from '#app/ui/heads.tsx'
import { Link } from '#app/ui/link.tsx'
import { Message } from '#app/ui/message.tsx'

export const meta = titled

export async function loader({ request, params }: LoaderFunctionArgs) {
  const actor = await requireStaff(request)
  const id = found(params.id)
  const contact = allowed(await getContactRecord(actor, id))
  const { timeZone } = getOfficeClock(actor.officeId)
  const now = new Date()
  const reading = { actor, timeZone, today: toLocalDate(now, timeZone), now }
  const { story, ...after } = await getContactOutcomes(id, reading)
  const onlyOutcomes = new URL(request.url).searchParams.get('only') === 'outcomes'
  return json({
    title: contact.record.nameToShow,
    ...contact,
    record: { ...contact.record, languages: languageNamesIn(localeOf(request).bcp47, contact.record.languages) },
    ...after,
    onlyOutcomes,
    story: onlyOutcomes ? story.filter(({ kind }) => kind === 'outcome' || kind === 'promise') : story,
    mayBrowse: mayReadLiaisonNotes(actor),
    me: actor.staffId,
    timeZone,
    today: reading.today,
    formToken: newToken(),
  })
}

/** Mails the link to their own record. */
export async function action({ request, params }: ActionFunctionArgs) {
  const actor = await requireStaff(request)
  await readForm(request)
  const contactId = found(params.id)
  const outcome = await mailOwnRecordLink(actor, { contactId, now: new Date() })
  if (outcome.ok) return redirect(`/contacts/${contactId}?done=link`)
  if (outcome.refusal.code === 'not-found') throw new Response(null, { status: 404 })
  if (outcome.refusal.code === 'not-allowed') throw new Response(null, { status: 403 })
  return json({ refusal: outcome.refusal.code }, { status: 422 })
}

export default function ContactPage() {
  const t = useTranslate()
  const { record, private: secret, mayBrowse, mayManage, lastTime, ...rest } = useLoaderData<typeof loader>()
  return (
    <>
      <PageHead
        crumb={mayBrowse && <Link href="/contacts">{t('contacts-heading')}</Link>}
        title={<bdi>{record.nameToShow}</bdi>}
        lead={<Lead />}
        actions={mayManage && <Acts />}
      />
      <div className="fy-split">
        <div className="fy-stack fy-stack--loose">
          <Told />
          {lastTime && <LastTime last={lastTime} />}
          <NewOutcome />
          <WholeStory />
        </div>
        <aside className="fy-stack fy-stack--loose" aria-label={t('contacts-about')}>
          <ContactRecord record={record} hostLastTime={rest.hostLastTime} secret={secret} timeZone={rest.timeZone} />
          {mayManage && <OwnRecordLink />}
        </aside>
      </div>
    </>
  )
}

function Lead() {
  const t = useTranslate()
  const { howToSay, pronouns, homeWiki } = useLoaderData<typeof loader>().record
  const parts = [howToSay && t('contacts-said-like', howToSay), pronouns, homeWiki].filter(Boolean)
  return parts.map((part, index) => (
    <span key={part}>
      {index > 0 && ' · '}
      <bdi>{part}</bdi>
    </span>
  ))
}

function Acts() {
  const t = useTranslate()
  const { id } = useLoaderData<typeof loader>().record
  return (
    <>
      <ButtonLink href={`/visits/new?contact=${id}`}>{t('contacts-invite')}</ButtonLink>
      <ButtonLink href={`/contacts/${id}/edit`} icon="edit">
        {t('contacts-edit')}
      </ButtonLink>
    </>
  )
}

function Told() {
  const t = useTranslate()
  const { doNotContact } = useLoaderData<typeof loader>()
  const refusal = useActionData<typeof action>()?.refusal
  const done = useSearchParams()[0].get('done')
  return (
    <>
      {refusal && <Message kind="error">{t(`refusal-${refusal}`)}</Message>}
      {done === 'edit' && <Message kind="success" takesFocus>{t('contacts-edited')}</Message>}
      {done === 'link' && <Message kind="success" takesFocus>{t('contacts-link-mailed')}</Message>}
      {done === 'keep' && <Message kind="success" takesFocus>{t('promises-kept-done')}</Message>}
      {done === 'remind' && <Message kind="success" takesFocus>{t('promises-reminded-done')}</Message>}
      {doNotContact && <Message kind="warning">{t('contacts-do-not-contact-words')}</Message>}
    </>
  )
}

function NewOutcome() {
  const t = useTranslate()
  const format = useFormat()
  const { record, recordable, owners, me, formToken } = useLoaderData<typeof loader>()
  if (!recordable) return null
  return (
    <OutcomeForm
      key={formToken}
      visitId={recordable.id}
      visitor={record.nameToShow}
      heading={t('outcomes-form-heading', format.dateRange(recordable.firstDay, recordable.lastDay))}
      owners={owners}
      ownerId={recordable.hostId ?? me}
      formToken={formToken}
    />
  )
}

function WholeStory() {
  const t = useTranslate()
  const { record, story, onlyOutcomes, today, timeZone } = useLoaderData<typeof loader>()
  const home = `/contacts/${record.id}`
  const other = onlyOutcomes ? (
    <Link href={home}>{t('contacts-story-all')}</Link>
  ) : (
    <Link href={`${home}?only=outcomes`}>{t('contacts-story-outcomes')}</Link>
  )
  return (
    <section className="fy-stack" aria-labelledby="story">
      <SectionHead id="story" title={t('contacts-story')} aside={other} />
      {story.length === 0 && <p className="fy-dim">{t('contacts-story-none')}</p>}
      <Story items={story} contactId={record.id} name={record.nameToShow} today={today} timeZone={timeZone} />
    </section>
  )
}

function OwnRecordLink() {
  const t = useTranslate()
  const { record, private: secret, doNotContact } = useLoaderData<typeof loader>()
  if (doNotContact || !secret?.email) return null
  return (
    <Form method="post" className="fy-stack fy-stack--tight">
      <p className="fy-fine fy-dim">
        <Rich id="contacts-link-words" parts={{ 1: record.nameToShow }} />
      </p>
      <div>
        <Button type="submit" icon="message">
          {t('contacts-link-mail')}
        </Button>
      </div>
    </Form>
  )
}
