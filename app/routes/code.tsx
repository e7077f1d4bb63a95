import { json, redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData, useLocation } from '@remix-run/react'
import { countMiss, mayTryCode } from '#app/access/code-guesses.server.ts'
import { findOwnPageByCode } from '#app/features/visits/queries/visitor-page.server.ts'
import { codeForm } from '#app/features/visits/schema.ts'
import { CodeForm } from '#app/features/visits/ui/own/code-form.tsx'
import { readForm } from '#app/http/form.server.ts'
import { holdAgainst, keepInvalid, keepRefused } from '#app/http/kept-form.server.ts'
import { getTranslate } from '#app/i18n/locale.server.ts'
import { useTranslate } from '#app/i18n/use-translate.tsx'
import { emptyForm, type KeptForm } from '#app/lib/kept-form.ts'
import { titled } from '#app/site/titled.ts'
import { usePublicFrame } from '#app/site/use-public-frame.ts'
import { NarrowFrame } from '#app/ui/frames/narrow-frame.tsx'
import { KeptFormProvider } from '#app/ui/kept-field.tsx'

export const meta = titled

export function loader({ request }: LoaderFunctionArgs) {
  return json({ title: getTranslate(request)('welcome-coming') })
}

/** From the typed code to the visitor's own page. After five misses of one address none is looked at for a while. */
export async function action({ request, context }: ActionFunctionArgs) {
  const form = await readForm(request)
  const submission = holdAgainst(form, codeForm)
  if (submission.status !== 'success') return keepInvalid(form, submission)

  const guesser = `code ${String(context?.client)}`
  if (!(await mayTryCode(guesser))) return keepRefused(form, { code: 'code-slowly', field: 'code' })
  const page = await findOwnPageByCode(submission.value.code)
  if (page) return redirect(page)
  await countMiss(guesser)
  return keepRefused(form, { code: 'code-unknown', field: 'code' })
}

export default function CodePage() {
  const t = useTranslate()
  const { search } = useLocation()
  const { title } = useLoaderData<typeof loader>()
  const sent = useActionData<typeof action>() as KeptForm | undefined
  return (
    <NarrowFrame {...usePublicFrame()} width="slim">
      <h1 className="fy-voice fy-voice--small">{title}</h1>
      <p>{t('welcome-coming-words')}</p>
      <KeptFormProvider value={sent ?? emptyForm}>
        <CodeForm search={search} />
      </KeptFormProvider>
    </NarrowFrame>
  )
}
