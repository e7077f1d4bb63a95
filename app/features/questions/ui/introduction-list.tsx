import { Rich } from '#app/i18n/rich.tsx'
import { useFormat } from '#app/i18n/use-format.tsx'
import { useTranslate } from '#app/i18n/use-translate.tsx'
import { ButtonLink } from '#app/ui/button-link.tsx'
import { SectionHead } from '#app/ui/heads.tsx'
import { Link } from '#app/ui/link.tsx'
import { Panel } from '#app/ui/panel.tsx'
import { type IntroductionAnswer } from '../model.ts'
import { IntroductionAnswers } from './introduction-answers.tsx'

type Shown = Readonly<{
  id: string
  name: string
  note: string
  askerAnswer: IntroductionAnswer
  staffAnswer: IntroductionAnswer
  madeAt: string | null
  isOpen: boolean
  mayAnswer: boolean
  askerAddress: string | null
  meetingAt: string | null
}>

type Props = Readonly<{ introductions: readonly Shown[]; asker: string; timeZone: string }>

/** What became of offers to introduce the asker to somebody. */
export function IntroductionList({ introductions, asker, timeZone }: Props) {
  const t = useTranslate()
  if (introductions.length === 0) return null
  return (
    <section className="fy-stack fy-stack--tight" aria-labelledby="introductions">
      <SectionHead id="introductions" title={t('questions-introductions')} />
      {introductions.map((introduction) => (
        <One key={introduction.id} introduction={introduction} asker={asker} timeZone={timeZone} />
      ))}
    </section>
  )
}

type OneProps = Readonly<{ introduction: Shown; asker: string; timeZone: string }>

function One({ introduction, asker, timeZone }: OneProps) {
  const format = useFormat()
  const { id, name, note, askerAnswer, staffAnswer, madeAt, mayAnswer, askerAddress, meetingAt } = introduction
  return (
    <div className="fy-stack fy-stack--tight">
      <p>
        <strong>
          <Rich id={headingOf(introduction)} parts={{ 1: name }} />
        </strong>{' '}
        {madeAt && <time dateTime={madeAt}>{format.dateTime(madeAt, timeZone)}</time>}
      </p>
      {note !== '' && <p dir="auto">{note}</p>}
      {!madeAt && (
        <p className="fy-fine fy-dim">
          <Rich id={`questions-introduction-${askerAnswer}`} parts={{ 1: asker }} />{' '}
          <Rich id={`questions-introduction-${staffAnswer}`} parts={{ 1: name }} />
        </p>
      )}
      {askerAddress && (
        <p>
          <Link href={`mailto:${askerAddress}`}>
            <bdi dir="ltr">{askerAddress}</bdi>
          </Link>
        </p>
      )}
      {meetingAt && <Meet visitId={meetingAt} />}
      {mayAnswer && (
        <Panel light>
          <p>
            <Rich id="questions-introduction-you" parts={{ 1: asker }} />
          </p>
          <IntroductionAnswers introductionId={id} />
        </Panel>
      )}
    </div>
  )
}

function Meet({ visitId }: Readonly<{ visitId: string }>) {
  const t = useTranslate()
  return (
    <p>
      <ButtonLink href={`/visits/${visitId}/plan/meeting`}>{t('questions-introduction-meet')}</ButtonLink>
    </p>
  )
}

function headingOf({ madeAt, isOpen }: Shown) {
  if (madeAt) return 'questions-introduction-made'
  return isOpen ? 'questions-introduction-offered' : 'questions-introduction-ended'
}
