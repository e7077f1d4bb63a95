import { parseWithZod } from '@conform-to/zod/v4'
import { json, redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { requireStaff } from '#app/access/identity.server.ts'
import { importStaff } from '#app/features/staff/commands/import-staff.server.ts'
import { type CheckedLine } from '#app/features/staff/import-rules.ts'
import { checkStaffList, readListOf } from '#app/features/staff/queries/staff-file.server.ts'
import { importForm } from '#app/features/staff/schema.ts'
import { ImportPreview } from '#app/features/staff/ui/import-preview.tsx'
import { readForm } from '#app/http/form.server.ts'
import { keepInvalid, keepRefused } from '#app/http/kept-form.server.ts'
import { getTranslate, spokenLanguages } from '#app/i18n/locale.server.ts'
import { useTranslate } from '#app/i18n/use-translate.tsx'
import { type KeptForm } from '#app/lib/kept-form.ts'
import { newToken } from '#app/lib/token.ts'
import { AdminHead } from '#app/site/admin-head.tsx'
import { Sheet } from '#app/site/sheet.tsx'
import { titled } from '#app/site/titled.ts'
import { ButtonLink } from '#app/ui/button-link.tsx'
import { Field } from '#app/ui/field.tsx'
import { FileInput } from '#app/ui/file-input.tsx'
import { KeptParagraph } from '#app/ui/kept-field.tsx'
import { Link } from '#app/ui/link.tsx'
import { Message } from '#app/ui/message.tsx'

export const meta = titled

export async function loader({ request }: LoaderFunctionArgs) {
  await requireStaff(request, 'admin')
  return json({ title: getTranslate(request)('staff-import-heading'), formToken: newToken() })
}

export async function action({ request }: ActionFunctionArgs) {
  const actor = await requireStaff(request, 'admin')
  const form = await readForm(request)
  if (form.get('intent') !== 'import') return preview(form)

  const submission = parseWithZod(form, { schema: importForm })
  if (submission.status !== 'success') return keepInvalid(form, submission)
  const { list, good, formToken } = submission.value
  const checked = await checkStaffList(list, locales())
  if (!checked.ok) return keepRefused(form, checked.refusal)
  const people = checked.value.flatMap(({ person }) => person ?? [])
  const order = { officeId: actor.officeId, people, expected: good, formToken, now: new Date() }
  const outcome = await importStaff(actor, order)
  return outcome.ok ? redirect('/admin/staff?done=added', 303) : keepRefused(form, outcome.refusal)
}

/** The file, or else what was pasted, held against the rules. Nothing is written. */
async function preview(form: FormData) {
  const list = await readListOf(form.get('file'), form.get('list'))
  if (!list.ok) return keepRefused(form, list.refusal)
  const checked = await checkStaffList(list.value, locales())
  if (!checked.ok) return keepRefused(form, checked.refusal)
  return json({ lines: checked.value, list: list.value })
}

function locales(): readonly string[] {
  return spokenLanguages().map(({ code }) => code)
}

type Answer = KeptForm | Readonly<{ lines: readonly CheckedLine[]; list: string }> | undefined

export default function ImportStaffPage() {
  const t = useTranslate()
  const answer = useActionData<typeof action>() as Answer
  return (
    <>
      <AdminHead
        crumb={<Link href="/admin/staff">{t('staff-list-heading')}</Link>}
        title={t('staff-import-heading')}
        lead={t('staff-import-lead')}
      />
      {answer && 'lines' in answer ? <Preview {...answer} /> : <Choose sent={answer} />}
    </>
  )
}

function Choose({ sent }: Readonly<{ sent: KeptForm | undefined }>) {
  const t = useTranslate()
  const back = sent && { ...sent, values: { ...sent.values, intent: ['preview'] } }
  return (
    <Sheet intent="preview" sent={back} labels={{ list: t('staff-import-list') }} submit={t('staff-import-check')} withFile>
      <p>{t('staff-import-columns')}</p>
      <pre className="fy-letter fy-fine" dir="ltr">{example}</pre>
      <Field id="file" label={t('staff-import-file')} description={t('staff-import-file-help')}>
        <FileInput name="file" accept=".csv,.tsv,.txt,text/csv" />
      </Field>
      <KeptParagraph name="list" label={t('staff-import-list')} rows={8} dir="ltr" spellCheck={false} />
    </Sheet>
  )
}

const example = 'name,email,title,team,roles,topics,languages\nAna Lindqvist,ana@example.org,Engineer,Editing,host,"Wikidata; SPARQL","en; sv"'

function Preview({ lines, list }: Readonly<{ lines: readonly CheckedLine[]; list: string }>) {
  const t = useTranslate()
  const { formToken } = useLoaderData<typeof loader>()
  const good = lines.filter(({ person }) => person !== null).length
  const bad = lines.length - good
  return (
    <div className="fy-stack fy-stack--loose">
      <Message kind={bad > 0 ? 'warning' : 'notice'} takesFocus>
        {t('staff-import-found', good, bad)}
      </Message>
      {good > 0 && (
        <Sheet
          intent="import"
          sent={undefined}
          labels={{}}
          hidden={{ formToken, list, good }}
          submit={t('staff-import-submit', good)}
          beside={<ButtonLink href="/admin/staff/import" reload>{t('staff-import-again')}</ButtonLink>}
        >
          {bad > 0 && <p>{t('staff-import-left-out', bad)}</p>}
        </Sheet>
      )}
      {good === 0 && <ButtonLink href="/admin/staff/import" reload>{t('staff-import-again')}</ButtonLink>}
      <ImportPreview lines={lines} />
    </div>
  )
}
