import { useFormat } from '#app/i18n/use-format.tsx'
import { Rich } from '#app/i18n/rich.tsx'
import { useTranslate } from '#app/i18n/use-translate.tsx'
import { ButtonLink } from '#app/ui/button-link.tsx'
import { Message } from '#app/ui/message.tsx'
import { type CallReason, type ConflictLine, type DeskLine } from '../model.ts'
import { DeskConflicts } from './desk-conflicts.tsx'

type Props = Readonly<{
  attention: Readonly<{
    calls: readonly Readonly<{ at: string; device: string | null; name: string | null; reason: CallReason }>[]
    conflicts: readonly ConflictLine[]
    unmatched: readonly DeskLine[]
  }>
  timeZone: string
}>

/** What waits for somebody, before all lists. */
export function DeskAttention({ attention: { calls, conflicts, unmatched }, timeZone }: Props) {
  const t = useTranslate()
  const format = useFormat()
  if (calls.length + conflicts.length + unmatched.length === 0) return null
  return (
    <div className="fy-stack fy-stack--tight fy-attention">
      {calls.map(({ at, device, name, reason }) => (
        <Message key={at} kind="warning">
          <p>
            <strong>
              {name ? (
                <Rich id="desk-call-of" parts={{ 1: name }} values={['', format.time(at, timeZone)]} />
              ) : (
                <Rich id="desk-call" parts={{ 1: device ?? '–' }} values={['', format.time(at, timeZone)]} />
              )}
            </strong>{' '}
            {t(`desk-call-${reason}`)}
          </p>
        </Message>
      ))}
      <DeskConflicts conflicts={conflicts} timeZone={timeZone} />
      {unmatched.map(({ guest, name, at, hostName, reason }) => (
        <Message key={guest.id} kind="warning">
          <div className="fy-cluster fy-cluster--spread">
            <p>
              <strong>
                <Rich id="desk-unmatched" parts={{ 1: name || t('desk-nameless') }} />
              </strong>{' '}
              {at && t('desk-unmatched-since', format.time(at, timeZone))}{' '}
              {hostName ? <Rich id="desk-unmatched-host" parts={{ 1: hostName }} /> : null} {reason && <bdi>{reason}</bdi>}
            </p>
            <ButtonLink href={`/desk/match/${guest.id}`} action="progressive">
              {t('desk-match')}
            </ButtonLink>
          </div>
        </Message>
      ))}
    </div>
  )
}
