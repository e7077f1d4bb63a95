import { type ReactNode } from 'react'
import { useTranslate } from '#app/i18n/use-translate.tsx'
import { Button } from '#app/ui/button.tsx'
import { Field } from '#app/ui/field.tsx'
import { TextInput } from '#app/ui/text-input.tsx'
import { KioskScreen, StartAgain, type KioskFramed } from './kiosk-screen.tsx'

export const walkInFields = ['nameToShow', 'reason', 'host', 'reachAt'] as const
export type WalkInField = (typeof walkInFields)[number]

const labels = {
  nameToShow: 'kiosk-walk-in-name',
  reason: 'kiosk-walk-in-reason',
  host: 'kiosk-walk-in-host',
  reachAt: 'kiosk-walk-in-reach',
} as const satisfies Record<WalkInField, string>

/** As long as the house takes it. */
const longest = { nameToShow: 120, reason: 200, host: 120, reachAt: 120 } as const satisfies Record<WalkInField, number>

const isOptional = (name: WalkInField) => name === 'host' || name === 'reachAt'

type Props = Readonly<{
  framed: KioskFramed
  /** What was typed before, and what is wrong with it, in words. */
  typed: Readonly<Partial<Record<WalkInField, string>>>
  errors: Readonly<Partial<Record<WalkInField, string>>>
  /** What is wrong, all together. */
  problems?: ReactNode
  eventId?: string
}>

/** The questions to somebody who came without a code. */
export function KioskWalkIn({ framed, typed, errors, problems, eventId }: Props) {
  const t = useTranslate()
  const fields = (names: readonly WalkInField[]) =>
    names.map((name) => (
      <Field key={name} id={`walk-in-${name}`} label={t(labels[name])} optional={isOptional(name)} error={errors[name]}>
        <TextInput name={name} defaultValue={typed[name]} maxLength={longest[name]} autoComplete="off" />
      </Field>
    ))
  return (
    <KioskScreen {...framed} two ways={<StartAgain quiet>{t('kiosk-back')}</StartAgain>}>
      <div className="fy-stack fy-stack--loose">
        <h1 className="fy-voice">{t('kiosk-walk-in-heading')}</h1>
        <p className="fy-lead">{t('kiosk-walk-in-words')}</p>
      </div>
      <form method="post" action="/kiosk/walk-in" className="fy-sheet fy-stack" noValidate>
        {problems}
        {eventId && <input type="hidden" name="eventId" value={eventId} />}
        {fields(['nameToShow', 'reason'])}
        <div className="fy-grid fy-grid--fit">{fields(['host', 'reachAt'])}</div>
        <Button type="submit" action="progressive" weight="primary">
          {t('kiosk-walk-in-submit')}
        </Button>
      </form>
    </KioskScreen>
  )
}
