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
  alarms: boolean
  createdAt: string
  lastReadAt: string | null
  lastReadBy: string
}>

type Props = Readonly<{
  feed: SubscriptionRow
  /** The name in itself of the language in which it is written. */
  language: string
  timeZone: string
  nameError?: string
  /** Wraps fields in a form that posts to the page. */
  form: (children: ReactNode) => ReactNode
}>

/** One feed: what it says, who read it last, and what can be done with it. */
export function SubscriptionItem({ feed, language, timeZone, nameError, form }: Props) {
  const t = useTranslate()
  const { id, name } = feed
  return (
    <Row>
      <strong>
        <bdi dir="auto">{name}</bdi>
      </strong>
      <WhatItSays feed={feed} language={language} />
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
        </div>
      </details>
    </Row>
  )
}

function WhatItSays({ feed: { kind, level, alarms }, language }: Pick<Props, 'feed' | 'language'>) {
  const t = useTranslate()
  const says = t('subscriptions-says-in', t(`calendar-feed-${kind}-title`), t(`subscriptions-level-${level}`), language)
  return (
    <p className="fy-dim">
      {says}
      {alarms && ` · ${t('subscriptions-with-alarms')}`}
    </p>
  )
}

/** Neither can be taken back, so each is asked about before it is done. */
function NewAddressOrNone({ id, form }: Pick<Props, 'form'> & { id: string }) {
  const t = useTranslate()
  return (
    <>
      <details className="fy-more">
        <summary>{t('subscriptions-rotate-sure')}</summary>
        <div className="fy-stack fy-stack--tight fy-pad">
          <p>{t('subscriptions-rotate-words')}</p>
          {form(
            <>
              <Hidden intent="rotate" id={id} />
              <Button type="submit" icon="reload">
                {t('subscriptions-rotate')}
              </Button>
            </>,
          )}
        </div>
      </details>
      <details className="fy-more">
        <summary>{t('subscriptions-revoke-sure')}</summary>
        <div className="fy-stack fy-stack--tight fy-pad">
          <p>{t('subscriptions-revoke-words')}</p>
          {form(
            <>
              <Hidden intent="revoke" id={id} />
              <Button type="submit" action="destructive">
                {t('subscriptions-revoke')}
              </Button>
            </>,
          )}
        </div>
      </details>
    </>
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
