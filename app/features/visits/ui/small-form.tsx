import { type ReactNode } from 'react'
import { useErrorText, useTranslate } from '#app/i18n/use-translate.tsx'
import { Button } from '#app/ui/button.tsx'
import { Message } from '#app/ui/message.tsx'

/** What came back of a small form that was refused: what was sent, and what was wrong with it. */
export type SmallFormResult = Readonly<{
  initialValue?: Readonly<Record<string, unknown>> | null
  error?: Readonly<Record<string, string[] | null>> | null
}>

type Props = Readonly<{
  /** The address that takes it. */
  action: string
  intent: string
  /** Names the thing that this form is about, where the page has several such forms. */
  subject?: Readonly<{ name: string; id: string }>
  lastResult?: SmallFormResult | undefined
  /** Spoken name of the button, when the same words stand on several. */
  label: string
  children: ReactNode
}>

/** A form of one or two fields within a page, saved by itself. */
export function SmallForm({ action, intent, subject, lastResult, label, children }: Props) {
  const t = useTranslate()
  const problem = useProblem(intent, subject, lastResult)
  return (
    <form method="post" action={action} className="fy-stack fy-stack--tight">
      <input type="hidden" name="intent" value={intent} />
      {subject && <input type="hidden" name={subject.name} value={subject.id} />}
      <div className="fy-cluster fy-cluster--field">
        {children}
        <Button type="submit" label={label}>
          {t('visits-overview-save')}
        </Button>
      </div>
      {problem && (
        <Message kind="error" inline>
          {problem}
        </Message>
      )}
    </form>
  )
}

function useProblem(intent: string, subject: Props['subject'], lastResult: Props['lastResult']): string | undefined {
  const errorText = useErrorText()
  const sent = lastResult?.initialValue
  const isThisForm = sent?.intent === intent && (!subject || sent[subject.name] === subject.id)
  const errors = Object.values(lastResult?.error ?? {}).find((list) => list !== null)
  return isThisForm ? errorText(errors) : undefined
}
