import { useFormat } from '#app/i18n/use-format.tsx'
import { Rich } from '#app/i18n/rich.tsx'
import { useTranslate } from '#app/i18n/use-translate.tsx'
import { SectionHead } from '#app/ui/heads.tsx'
import { Line, LineItem } from '#app/ui/line.tsx'

export type Letter = Readonly<{ id: string; fromKind: string; text: string; createdAt: string }>

type Props = Readonly<{ letters: readonly Letter[]; name: string; timeZone: string }>

/** What liaison and visitor asked and answered. */
export function LetterList({ letters, name, timeZone }: Props) {
  const t = useTranslate()
  const format = useFormat()
  if (letters.length === 0) return null
  return (
    <section aria-labelledby="letters" className="fy-stack fy-stack--tight">
      <SectionHead id="letters" title={t('visits-overview-letters')} />
      <Line dense>
        {letters.map(({ id, fromKind, text, createdAt }) => (
          <LineItem
            key={id}
            quietWhen
            icon={fromKind === 'visitor' ? 'userAvatar' : 'speechBubbles'}
            when={<time dateTime={createdAt}>{format.shortDate(createdAt, timeZone)}</time>}
          >
            <h3>
              {fromKind === 'visitor' ? (
                <Rich id="visits-overview-letter-answer" parts={{ 1: name }} />
              ) : (
                t('visits-overview-letter-question')
              )}
            </h3>
            <p className="fy-prose fy-lines" dir="auto">
              {text}
            </p>
          </LineItem>
        ))}
      </Line>
    </section>
  )
}
