import { type ReactNode } from 'react'
import { useErrorText } from '#app/i18n/use-translate.tsx'
import { Message } from '#app/ui/message.tsx'
import { isOnlyWarned } from '../rules/availability.ts'

type Props = Readonly<{
  form: Readonly<{ allErrors: Readonly<Record<string, string[]>> }>
  /** How problems are said that no second press passes over. */
  children: ReactNode
}>

/** What speaks against a proposed time: a warning that gives way to a second press, or what cannot be. */
export function ProposalProblems({ form, children }: Props) {
  const errorText = useErrorText()
  const errors = Object.values(form.allErrors).flat()
  if (!isOnlyWarned(errors)) return children
  return (
    <Message kind="warning" takesFocus>
      {errorText(errors)}
    </Message>
  )
}
