import { type FieldMetadata } from '@conform-to/react'
import { useTranslate } from '#app/i18n/use-translate.tsx'
import { Accordion } from '#app/ui/accordion.tsx'
import { Button } from '#app/ui/button.tsx'
import { type Answer } from '../model.ts'
import { TimeFields, type TimeFieldSet } from './time-fields.tsx'

type Times = Readonly<{ start: string; end: string }>

type ButtonsProps = Readonly<{
  /** Names the meeting, where several stand in a list. */
  title?: string
  answer: Answer
  /** What the link in the mail asked for. */
  asked?: 'accepted' | 'declined' | null
}>

/** The two buttons of an invitation. The one that was asked for, else "I will be there", is the primary one. */
export function AnswerButtons({ title, answer, asked }: ButtonsProps) {
  const t = useTranslate()
  const first = asked ?? (answer === 'accepted' ? null : 'accepted')
  const look = (which: Answer) => (which === first ? ({ action: 'progressive', weight: 'primary' } as const) : {})
  return (
    <div className="fy-cluster">
      <Button
        type="submit"
        name="answer"
        value="accepted"
        icon="check"
        {...look('accepted')}
        {...(title && { label: t('meetings-accept-label', title) })}
      >
        {t('meetings-accept')}
      </Button>
      <Button
        type="submit"
        name="answer"
        value="declined"
        icon="cancel"
        {...look('declined')}
        {...(title && { label: t('meetings-decline-label', title) })}
      >
        {t('meetings-decline')}
      </Button>
    </div>
  )
}

/** The times that the reader sees, so that an answer never counts for others. */
export function SeenTimes({ start, end }: Times) {
  return (
    <>
      <input type="hidden" name="seenStart" value={start} />
      <input type="hidden" name="seenEnd" value={end} />
    </>
  )
}

type OtherTimeProps = Readonly<{
  fields: TimeFieldSet & Readonly<{ answer: FieldMetadata<string> }>
  officeName: string
  open: boolean
}>

/** The third answer: another time. */
export function OtherTime({ fields, officeName, open }: OtherTimeProps) {
  const t = useTranslate()
  return (
    <Accordion title={t('meetings-other-time')} open={open} id="other-time" level={2}>
      <div className="fy-stack">
        <p>{t('meetings-other-time-words')}</p>
        <TimeFields fields={fields} officeName={officeName} />
        <div>
          <Button type="submit" name="answer" value="other-time">
            {t('meetings-other-time')}
          </Button>
        </div>
      </div>
    </Accordion>
  )
}
