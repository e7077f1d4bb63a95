import { useFormat } from '#app/i18n/use-format.tsx'
import { useTranslate } from '#app/i18n/use-translate.tsx'
import { InfoChip, type ChipStatus } from '#app/ui/info-chip.tsx'
import { Link } from '#app/ui/link.tsx'
import { Table } from '#app/ui/table.tsx'
import { type DeliveryReason } from '../delivery-rules.ts'
import { isMailKind } from '../mail-kinds.ts'

type State = 'waiting' | 'sent' | 'failed'
type MailOnList = Readonly<{
  id: string
  toAddress: string
  kind: string
  subject: string
  state: State
  reason: DeliveryReason | null
  createdAt: string
}>

const statusOf: Readonly<Record<State, ChipStatus>> = { waiting: 'notice', sent: 'success', failed: 'error' }

export function MailStateChip({ state }: Readonly<{ state: State }>) {
  const t = useTranslate()
  return <InfoChip status={statusOf[state]}>{t(`mailbox-state-${state}`)}</InfoChip>
}

/** What a message is, in words; the name of one that is not written any more stands as it was kept. */
export function MailKindName({ kind }: Readonly<{ kind: string }>) {
  const t = useTranslate()
  return isMailKind(kind) ? t(`mailbox-kind-${kind}`) : <bdi dir="ltr">{kind}</bdi>
}

/** Why a message did not go out, in words; nothing where nobody wrote that down. */
export function MailReason({ reason }: Readonly<{ reason: DeliveryReason | null }>) {
  const t = useTranslate()
  return reason && t(`mailbox-reason-${reason}`)
}

/** To whom it goes, and why it has not got there. */
function ToWhom({ mail: { toAddress, reason } }: Readonly<{ mail: MailOnList }>) {
  return (
    <>
      <bdi dir="ltr">{toAddress}</bdi>
      {reason && (
        <span className="fy-dim">
          <br />
          <MailReason reason={reason} />
        </span>
      )}
    </>
  )
}

/** What it is about, and what kind of message it is. */
function Subject({ mail: { id, subject, kind } }: Readonly<{ mail: MailOnList }>) {
  return (
    <>
      <Link href={`/admin/mail/${id}`}>
        <bdi>{subject}</bdi>
      </Link>
      <br />
      <span className="fy-dim fy-plain">
        <MailKindName kind={kind} />
      </span>
    </>
  )
}

/** Messages by time: to whom, about what, and whether they went out. */
export function MailTable({ mails, timeZone }: Readonly<{ mails: readonly MailOnList[]; timeZone: string }>) {
  const t = useTranslate()
  const format = useFormat()
  return (
    <Table
      cards
      caption={t('mailbox-heading')}
      hiddenCaption
      rows={mails}
      rowKey={({ id }) => id}
      columns={[
        {
          key: 'subject',
          kind: 'name',
          header: t('mailbox-subject'),
          cell: (mail) => <Subject mail={mail} />,
        },
        { key: 'to', header: t('mailbox-to'), cell: (mail) => <ToWhom mail={mail} /> },
        {
          key: 'when',
          header: t('mailbox-when'),
          cell: ({ createdAt }) => <time className="fy-nowrap" dateTime={createdAt}>{format.dateTime(createdAt, timeZone)}</time>,
        },
        { key: 'state', kind: 'act', header: t('mailbox-state'), cell: ({ state }) => <MailStateChip state={state} /> },
      ]}
    />
  )
}
