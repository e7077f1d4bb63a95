import { Rich } from '#app/i18n/rich.tsx'
import { useTranslate } from '#app/i18n/use-translate.tsx'
import { Panel } from '#app/ui/panel.tsx'
import { type IntroductionAnswer } from '../model.ts'
import { IntroductionAnswers } from './introduction-answers.tsx'

type Props = Readonly<{
  introduction: Readonly<{ id: string; name: string; title: string; askerAnswer: IntroductionAnswer; isMade: boolean }>
}>

/** Asks the asker whether they want to be introduced, until somebody has answered. */
export function AskerIntroduction({ introduction }: Props) {
  const t = useTranslate()
  const { id, name, title, askerAnswer, isMade } = introduction
  if (isMade) return null
  return (
    <Panel light labelledBy="introduction">
      <h2 id="introduction">
        <Rich id="ask-introduction-heading" parts={{ 1: name }} />
      </h2>
      {title !== '' && <p dir="auto">{title}</p>}
      {askerAnswer === 'agreed' ? (
        <p>
          <Rich id="ask-introduction-waiting" parts={{ 1: name }} />
        </p>
      ) : (
        <>
          <p>{t('ask-introduction-words')}</p>
          <IntroductionAnswers introductionId={id} />
        </>
      )}
    </Panel>
  )
}
