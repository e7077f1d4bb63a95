import { parseWithZod } from '@conform-to/zod/v4'
import { json, redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { requireStaff } from '#app/access/identity.server.ts'
import { type StaffActor } from '#app/access/policy.ts'
import { getOfficeClock } from '#app/features/offices/queries.server.ts'
import { publishAgreement } from '#app/features/reception/commands/publish-agreement.server.ts'
import { retireAgreement } from '#app/features/reception/commands/retire-agreement.server.ts'
import { agreementKinds, type AgreementKind } from '#app/features/reception/model.ts'
import { listTexts } from '#app/features/reception/queries/admin.server.ts'
import { retireTextForm, textForm } from '#app/features/reception/text-schema.ts'
import { TextFields, textValues, useTextLabels } from '#app/features/reception/ui/text-fields.tsx'
import { TextList } from '#app/features/reception/ui/text-list.tsx'
import { readForm } from '#app/http/form.server.ts'
import { keepInvalid, keepRefused } from '#app/http/kept-form.server.ts'
import { getTranslate, spokenLanguages } from '#app/i18n/locale.server.ts'
import { useTranslate } from '#app/i18n/use-translate.tsx'
import { newToken } from '#app/lib/token.ts'
import { ActButton } from '#app/site/act-button.tsx'
import { AdminHead, doneOf } from '#app/site/admin-head.tsx'
import { Sheet, type Sent } from '#app/site/sheet.tsx'
import { titled } from '#app/site/titled.ts'
import { ButtonLink } from '#app/ui/button-link.tsx'
import { SectionHead } from '#app/ui/heads.tsx'
import { StrayProblems } from '#app/ui/stray-problems.tsx'

export const meta = titled

export async function loader({ request }: LoaderFunctionArgs) {
  const { officeId } = await requireStaff(request, 'admin')
  const asked = new URL(request.url).searchParams.get('write')
  const written = agreementKinds.find((kind) => kind === asked) ?? null
  const title = getTranslate(request)('reception-texts-heading')
  const { timeZone } = getOfficeClock(officeId)
  const texts = await listTexts(officeId)
  return json({ title, texts, written, timeZone, formToken: newToken(), done: doneOf(request) })
}

export async function action({ request }: ActionFunctionArgs) {
  const actor = await requireStaff(request, 'admin')
  const form = await readForm(request)
  if (form.get('intent') === 'retire') return retire(actor, form)
  const submission = parseWithZod(form, { schema: textForm(spokenLanguages().map(({ code }) => code)) })
  if (submission.status !== 'success') return keepInvalid(form, submission)

  const outcome = await publishAgreement(actor, { ...submission.value, officeId: actor.officeId, now: new Date() })
  return outcome.ok ? redirect('/admin/texts?done=published', 303) : keepRefused(form, outcome.refusal)
}

async function retire(actor: StaffActor, form: FormData) {
  const submission = parseWithZod(form, { schema: retireTextForm })
  if (submission.status !== 'success') return keepInvalid(form, submission)
  const { kind } = submission.value
  const outcome = await retireAgreement(actor, { kind, officeId: actor.officeId, now: new Date() })
  return outcome.ok ? redirect('/admin/texts?done=saved', 303) : keepRefused(form, outcome.refusal)
}

export default function TextsPage() {
  const t = useTranslate()
  const { texts, written, timeZone, done } = useLoaderData<typeof loader>()
  const sent = useActionData<typeof action>() as Sent
  return (
    <>
      <AdminHead title={t('reception-texts-heading')} lead={t('reception-texts-lead')} done={sent ? null : done} />
      <StrayProblems sent={sent} shown={{ publish: !!written }} />
      <div className="fy-stack fy-stack--sections">
        <TextList texts={texts} timeZone={timeZone} retire={(kind) => <RetireText kind={kind} />} />
        {written && <TextSheet kind={written} />}
      </div>
    </>
  )
}

function RetireText({ kind }: Readonly<{ kind: AgreementKind }>) {
  const t = useTranslate()
  return (
    <ActButton send={{ intent: 'retire', kind }} label={t('reception-text-retire-label', t(`reception-text-${kind}`))} destructive>
      {t('reception-text-retire')}
    </ActButton>
  )
}

function TextSheet({ kind }: Readonly<{ kind: AgreementKind }>) {
  const t = useTranslate()
  const { texts, formToken } = useLoaderData<typeof loader>()
  const sent = useActionData<typeof action>() as Sent
  const newest = texts.find((text) => text.kind === kind && text.retiredAt === null)
  return (
    <section className="fy-stack" aria-labelledby="sheet">
      <SectionHead id="sheet" title={t('reception-text-write', t(`reception-text-${kind}`))} />
      <Sheet
        intent="publish"
        sent={sent}
        values={textValues(newest?.texts ?? [])}
        labels={useTextLabels()}
        hidden={{ formToken, kind }}
        submit={t('reception-text-publish')}
        beside={<ButtonLink href="/admin/texts">{t('admin-cancel')}</ButtonLink>}
      >
        <p>{t('reception-text-publish-words')}</p>
        <TextFields />
      </Sheet>
    </section>
  )
}
