import { type Translate } from '#app/i18n/translator.ts'
import { type CodeProblem } from '../machine.ts'

export const problemWords = {
  'code-missing': 'form-code-missing',
  'code-unreadable': 'kiosk-code-unreadable',
  'pass-unknown': 'refusal-pass-unknown',
  'pass-replaced': 'refusal-pass-replaced',
  'pass-wait': 'refusal-pass-wait',
} as const satisfies Record<CodeProblem, string>

/** What the page of the server says about a code that was sent before this program was awake. */
export function problemOnPage(translate: Translate): CodeProblem | null {
  const said = document.querySelector('.fy-kiosk form #code-error')?.textContent?.trim()
  const problems = Object.keys(problemWords) as CodeProblem[]
  return problems.find((problem) => translate(problemWords[problem]) === said) ?? null
}
