import { type MessageKey } from '#app/i18n/translator.ts'
import { useTranslate } from '#app/i18n/use-translate.tsx'
import { type OutcomeKind } from '../model.ts'

/** A kind of outcome in words. */
export function useKindName(): (kind: OutcomeKind) => string {
  const t = useTranslate()
  return (kind) => t(`outcomes-kind-${kind.replaceAll('_', '-')}` as MessageKey)
}
