import { redirect, type ActionFunctionArgs } from '@remix-run/node'
import { z } from 'zod'
import { settings } from '#app/config/settings.server.ts'
import { parseForm } from '#app/http/form.server.ts'
import { ownPath } from '#app/http/own-path.ts'
import { withoutAskedLanguage } from '#app/i18n/asked-language.ts'
import { isSpoken, languageCookie } from '#app/i18n/locale.server.ts'

const languageForm = z.object({ lang: z.string().refine(isSpoken, 'form-choose'), to: z.string().default('/') })

/** Keeps the reader's language and goes back to the page they were on. */
export async function action({ request }: ActionFunctionArgs) {
  const submission = await parseForm(request, languageForm)
  if (submission.status !== 'success') throw new Response(null, { status: 400 })

  const { lang, to } = submission.value
  const secure = settings().origin.startsWith('https:')
  return redirect(withoutAskedLanguage(ownPath(to)), { status: 303, headers: { 'Set-Cookie': languageCookie(lang, { secure }) } })
}

export function loader() {
  return redirect('/')
}
