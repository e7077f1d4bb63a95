import { useFormat } from '#app/i18n/use-format.tsx'
import { Rich } from '#app/i18n/rich.tsx'
import { useTranslate } from '#app/i18n/use-translate.tsx'
import { ButtonLink } from '#app/ui/button-link.tsx'
import { Message } from '#app/ui/message.tsx'
import { type DeskLine, type Guest } from '../model.ts'
import { Tap } from './tap.tsx'

type Written = Readonly<{ eventId: string; kind: string; guest: Guest; name: string; at: string; undoEventId: string }>

type Props = Readonly<{
  told: Written & Pick<DeskLine, 'isAway'>
  timeZone: string
}>

/** What was just written down, with the way to take it back and to the badge. */
export function DeskTold({ told, timeZone }: Props) {
  const t = useTranslate()
  const format = useFormat()
  const { kind, guest, name, at } = told
  const sentence = kind === 'arrival' ? 'desk-told-arrival' : kind === 'departure' ? 'desk-told-departure' : 'desk-told-undo'
  return (
    <Message kind="success" takesFocus className="fy-brief" key={told.eventId}>
      <div className="fy-cluster fy-cluster--spread">
        <p>
          <Rich id={sentence} parts={{ 1: name || t('desk-nameless') }} values={['', format.time(at, timeZone)]} />
        </p>
        <span className="fy-cluster">
          {kind === 'arrival' && guest.kind === 'visit' && !told.isAway && (
            <ButtonLink href={`/desk/badge/${guest.id}`} icon="printer">
              {t('desk-badge-print')}
            </ButtonLink>
          )}
          {kind !== 'undo' && (
            <Tap intent="undo" eventId={told.undoEventId} undoes={told.eventId} label={t('desk-undo-label', name)}>
              {t('desk-undo')}
            </Tap>
          )}
        </span>
      </div>
    </Message>
  )
}
