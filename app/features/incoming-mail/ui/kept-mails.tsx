import { useFormat } from '#app/i18n/use-format.tsx'
import { useTranslate } from '#app/i18n/use-translate.tsx'
import { type Jsonified } from '#app/lib/jsonified.ts'
import { Button } from '#app/ui/button.tsx'
import { Link } from '#app/ui/link.tsx'
import { Row, Rows } from '#app/ui/rows.tsx'
import { type KeptMail } from '../model.ts'

type Shown = Jsonified<KeptMail>
type Props = Readonly<{ mails: readonly Shown[]; timeZone: string }>

/** What waits for a person, the oldest first: who wrote, why it was kept, what they say, and what to do about it. */
export function KeptMails({ mails, timeZone }: Props) {
  const format = useFormat()
  return (
    <Rows shape="plain">
      {mails.map((mail) => (
        <Row key={mail.id} id={mail.id} act={<SettleForm mail={mail} />}>
          <Said mail={mail} timeZone={timeZone} />
          <p className="fy-fine fy-dim">
            <time dateTime={mail.receivedAt}>{format.dateTime(mail.receivedAt, timeZone)}</time>
          </p>
        </Row>
      ))}
    </Rows>
  )
}

function Said({ mail, timeZone }: Readonly<{ mail: Shown; timeZone: string }>) {
  const t = useTranslate()
  const format = useFormat()
  const { about, answer, reason, subject, fromAddress, words } = mail
  return (
    <div className="fy-stack fy-stack--tight">
      <h2 dir="auto">
        {subject || t('incoming-no-subject')}
      </h2>
      <p>
        {fromAddress ? <bdi dir="ltr">{fromAddress}</bdi> : t('incoming-no-sender')}
        {about && (
          <>
            <br />
            <Link href={`/meetings/${about.id}`}>
              <bdi>{about.title}</bdi>
            </Link>{' '}
            <time dateTime={about.start}>{format.dateTime(about.start, timeZone)}</time>
          </>
        )}
      </p>
      <p>{t(`incoming-reason-${reason}`)}</p>
      {answer && <p>{t(`incoming-says-${answer}`)}</p>}
      {words !== '' && (
        <div className="fy-letter" dir="auto">
          {words}
        </div>
      )}
    </div>
  )
}

/** The answer in the person's name, where it is known who they are; else only that it was looked at. */
function SettleForm({ mail: { id, about, subject, fromAddress } }: Readonly<{ mail: Shown }>) {
  const t = useTranslate()
  const name = about?.person ?? (fromAddress || subject)
  return (
    <form method="post" action="/meetings/mail" className="fy-cluster">
      <input type="hidden" name="mailId" value={id} />
      {about?.person &&
        (['accepted', 'declined'] as const).map((intent) => (
          <Button key={intent} type="submit" name="intent" value={intent} label={t(`incoming-set-${intent}-label`, name)}>
            {t(`incoming-set-${intent}`)}
          </Button>
        ))}
      <Button type="submit" name="intent" value="done" label={t('incoming-done-label', name)}>
        {t('incoming-done')}
      </Button>
    </form>
  )
}
