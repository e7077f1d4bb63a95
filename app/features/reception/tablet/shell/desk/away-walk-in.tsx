import { useState } from 'react'
import { useTranslate } from '#app/i18n/use-translate.tsx'
import { newId } from '#app/lib/id.ts'
import { Button } from '#app/ui/button.tsx'
import { Field } from '#app/ui/field.tsx'
import { PageHead } from '#app/ui/heads.tsx'
import { Link } from '#app/ui/link.tsx'
import { TextInput } from '#app/ui/text-input.tsx'
import { type DeskView } from './desk.ts'

/** Somebody without a visit, written down while the house cannot be asked; whom they came to see is told later. */
export function AwayWalkIn({ view }: Readonly<{ view: DeskView }>) {
  const t = useTranslate()
  const [eventId] = useState(newId)
  if (!view.kept?.copy.mayWrite) return null
  return (
    <>
      <PageHead
        crumb={<Link href="/desk">{t('desk-title')}</Link>}
        title={t('desk-walk-in-heading')}
        lead={t('desk-walk-in-words')}
      />
      <form method="post" className="fy-stack fy-narrow" data-then="/desk">
        <input type="hidden" name="intent" value="walk-in" />
        <input type="hidden" name="eventId" value={eventId} />
        <Field id="nameToShow" label={t('desk-walk-in-name')}>
          <TextInput name="nameToShow" id="nameToShow" required maxLength={120} autoComplete="off" />
        </Field>
        <Field id="reason" label={t('desk-walk-in-reason')} optional>
          <TextInput name="reason" id="reason" maxLength={200} autoComplete="off" />
        </Field>
        <p>
          <Button type="submit" action="progressive" weight="primary" size="large">
            {t('desk-walk-in-submit')}
          </Button>
        </p>
      </form>
    </>
  )
}
