import { useErrorText, useTranslate } from '#app/i18n/use-translate.tsx'
import { ErrorSummary } from './error-summary.tsx'

type Errors = Readonly<Record<string, readonly string[] | null | undefined>>

/** What came back of a form, in either of the two shapes. */
type Came = Readonly<{
  values?: Readonly<Record<string, readonly string[]>>
  errors?: Errors
  initialValue?: Readonly<Record<string, unknown>> | null
  error?: Errors | null
}>

type Props = Readonly<{
  sent: Came | null | undefined
  /** Intents, and whether the form of each stands on the page now: it says itself what is wrong. */
  shown: Readonly<Record<string, boolean>>
}>

/**
 * What is wrong with something sent that no form of the page can say: the press of a button, a form that is no longer
 * there, or what no form of ours sends. A refusal has its own words.
 */
export function StrayProblems({ sent, shown }: Props) {
  const t = useTranslate()
  const errorText = useErrorText()
  if (!sent || isShown(shown, sent)) return null

  const errors = Object.values(sent.errors ?? sent.error ?? {}).flatMap((own) => own ?? [])
  const refusals = errors.filter((error) => error.startsWith('refusal-'))
  if (errors.length === 0) return null
  const title = refusals.length > 0 ? errorText(refusals) : undefined
  return (
    <div className="fy-done-note">
      <ErrorSummary key={errors.join()} title={title ?? t('site-form-astray')} items={[]} />
    </div>
  )
}

function isShown(shown: Props['shown'], { values, initialValue }: Came): boolean {
  const intent = String(values?.intent?.[0] ?? initialValue?.intent ?? '')
  return Object.hasOwn(shown, intent) && shown[intent] === true
}
