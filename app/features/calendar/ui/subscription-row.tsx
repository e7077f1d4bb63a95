import { type ReactNode } from 'react'
import { useFormat } from '#app/i18n/use-format.tsx'
import { useTranslate } from '#app/i18n/use-translate.tsx'
import { Button } from '#app/ui/button.tsx'
import { Field } from '#app/ui/field.tsx'
import { Row } from '#app/ui/rows.tsx'
import { TextInput } from '#app/ui/text-input.tsx'
import { type DetailLevel, type FeedKind } from '../model.ts'

/** A feed as JSON brings it to the page. */
export type SubscriptionRow = Readonly<{
  id: string
  kind: FeedKind
  name: string
  level: DetailLevel
  createdAt: string
  lastReadAt: string | null
  lastReadBy: string
}>

type Props = Readonly<{
  feed: SubscriptionRow
  timeZone: string
  nameError?: string
  /** Wraps fields in a form that posts to the page. */
  form: (children: ReactNode) => ReactNode
}>

/** One feed: what it says, who read it last, and what can be done with it. */
export function SubscriptionItem({ feed, timeZone, nameError, form }: Props) {
  const t = useTranslate()
  const { id, kind, name, level } = feed
  return (
    <Row>
      <strong>
        <bdi dir="auto">{name}</bdi>
      </strong>
      <p className="fy-dim">
        {t('subscriptions-says', t(`calendar-feed-${kind}-title`), t(`subscriptions-level-${level}`))}
      </p>
      <LastRead feed={feed} timeZone={timeZone} />
      <details className="fy-more" open={nameError !== undefined}>
        <summary>{t('subscriptions-change')}</summary>
        <div className="fy-stack fy-stack--tight fy-pad">
          {form(
            <>
              <Hidden intent="rename" id={id} />
              <Field id={`name-${id}`} label={t('subscriptions-name')} error={nameError}>
                <TextInput name="name" defaultValue={name} dir="auto" maxLength={80} />
              </Field>
              <Button type="submit">{t('subscriptions-rename')}</Button>
            </>,
          )}
          <NewAddressOrNone id={id} form={form} />
          <p className="fy-fine fy-dim">{t('subscriptions-rotate-words')}</p>
        </div>
      </details>
    </Row>
  )
}

function NewAddressOrNone({ id, form }: Pick<Props, 'form'> & { id: string }) {
  const t = useTranslate()
  return (
    <div className="fy-cluster">
      {form(
        <>
          <Hidden intent="rotate" id={id} />
          <Button type="submit" icon="reload">
            {t('subscriptions-rotate')}
          </Button>
        </>,
      )}
      {form(
        <>
          <Hidden intent="revoke" id={id} />
          <Button type="submit" action="destructive" weight="quiet">
            {t('subscriptions-revoke')}
          </Button>
        </>,
      )}
    </div>
  )
}

function LastRead({ feed: { lastReadAt, lastReadBy, createdAt }, timeZone }: Pick<Props, 'feed' | 'timeZone'>) {
  const t = useTranslate()
  const format = useFormat()
  if (!lastReadAt) return <p className="fy-dim">{t('subscriptions-never-read', format.date(createdAt, timeZone))}</p>
  const when = format.dateTime(lastReadAt, timeZone)
  return (
    <p className="fy-dim">
      {lastReadBy ? t('subscriptions-last-read-by', lastReadBy, when) : t('subscriptions-last-read', when)}
    </p>
  )
}

function Hidden({ intent, id }: { intent: string; id: string }) {
  return (
    <>
      <input type="hidden" name="intent" value={intent} />
      <input type="hidden" name="feedId" value={id} />
    </>
  )
}
