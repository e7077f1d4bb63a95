import { useErrorText } from '#app/i18n/use-translate.tsx'
import { FormProblems } from '#app/site/form-problems.tsx'
import { Message } from '#app/ui/message.tsx'
import { isOnlyWarned } from '../rules/availability.ts'

type Props = Readonly<{ form: Readonly<{ id: string; allErrors: Readonly<Record<string, string[]>> }> }>

/** What speaks against a proposed time: a warning that gives way to a second press, or what cannot be. */
export function ProposalProblems({ form }: Props) {
  const errorText = useErrorText()
  const errors = Object.values(form.allErrors).flat()
  if (!isOnlyWarned(errors)) return <FormProblems form={form} />
  return (
    <Message kind="warning" takesFocus>
      {errorText(errors)}
    </Message>
  )
}
