import { useTranslate } from '#app/i18n/use-translate.tsx'
import { Steps } from '#app/ui/steps.tsx'
import { type QuestionState } from '../model.ts'

const order: readonly QuestionState[] = ['received', 'routed', 'answered', 'confirmed']

/** How far a question has come, for its asker. */
export function QuestionSteps({ state }: Readonly<{ state: QuestionState }>) {
  const t = useTranslate()
  const at = order.indexOf(state)
  return (
    <Steps
      steps={order.map((step, index) => ({
        label: t(`ask-step-${step}`),
        state: index < at ? 'past' : index === at ? 'current' : 'ahead',
        ...(index < at && { note: t('ask-step-done') }),
      }))}
    />
  )
}
