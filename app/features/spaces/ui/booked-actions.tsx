import { useTranslate } from '#app/i18n/use-translate.tsx'
import { Button } from '#app/ui/button.tsx'
import { ButtonLink } from '#app/ui/button-link.tsx'
import { type HalfProposal } from '../model.ts'
import { useHalfName } from './use-half-name.ts'

type Props = Readonly<{ half: HalfProposal & Readonly<{ bookingId: string }>; mayMove?: boolean }>

/** What can be done with a desk that is booked: another one, or none. */
export function BookedActions({ half, mayMove = true }: Props) {
  const t = useTranslate()
  const name = useHalfName()(half)
  return (
    <form method="post" className="fy-cluster">
      <input type="hidden" name="intent" value="release" />
      <input type="hidden" name="bookingId" value={half.bookingId} />
      {mayMove && (
        <ButtonLink href={`?move=${half.bookingId}#move`} label={t('spaces-booked-move-of', name)}>
          {t('spaces-booked-move')}
        </ButtonLink>
      )}
      <Button type="submit" weight="quiet" action="destructive" label={t('spaces-booked-release-of', name)}>
        {t('spaces-booked-release')}
      </Button>
    </form>
  )
}
