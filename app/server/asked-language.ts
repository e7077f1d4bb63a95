import { type ActionFunction } from '@remix-run/node'
import { keepAskedLanguage } from '#app/i18n/asked-language.ts'

/** A form of a page that was asked for in a language (`?uselang=`) leads to a page in that language. */
export function inAskedLanguage(action: ActionFunction): ActionFunction {
  return async (args) => {
    const answer = await (async () => action(args))().catch((thrown: unknown) => {
      throw redirected(thrown, args.request)
    })
    return redirected(answer, args.request)
  }
}

function redirected<Answer>(answer: Answer, { url }: Request): Answer {
  if (!(answer instanceof Response)) return answer
  const to = answer.headers.get('Location')
  if (to) answer.headers.set('Location', keepAskedLanguage(to, url))
  return answer
}
