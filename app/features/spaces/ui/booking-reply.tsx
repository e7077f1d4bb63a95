import { useErrorText, useTranslate } from '#app/i18n/use-translate.tsx'
import { type DeskConflict } from '../model.ts'
import { ConflictMessage } from './conflict-message.tsx'

export type BookingAnswer = Readonly<{
  error?: Readonly<Record<string, readonly string[] | null>> | null
  initialValue?: Readonly<Record<string, unknown>> | null
  conflicts?: readonly DeskConflict[]
}>

type Props = Readonly<{ answer: BookingAnswer | undefined; formToken: string }>

/** What came of a form about desks that was not taken: the reason, each half-day in the way, and a way on. */
export function BookingReply({ answer, formToken }: Props) {
  const t = useTranslate()
  const errorText = useErrorText()
  if (!answer?.error) return null
  const refs = Object.values(answer.error).flatMap((errors) => errors?.slice(0, 1) ?? [])
  const refused = refs.find((ref) => ref.startsWith('refusal-'))
  const title = (refused && errorText([refused])) ?? t('spaces-error-title')
  return <ConflictMessage title={title} conflicts={answer.conflicts ?? []} asked={askedIn(answer, formToken)} />
}

function askedIn({ initialValue }: BookingAnswer, formToken: string) {
  const { sitter, halves } = initialValue ?? {}
  if (typeof sitter !== 'string') return null
  const list = Array.isArray(halves) ? halves : [halves]
  return { sitter, formToken, halves: list.filter((value): value is string => typeof value === 'string') }
}
