import { type ReactNode } from 'react'
import { type Language } from '#app/i18n/language.ts'
import { useFormat } from '#app/i18n/use-format.tsx'
import { useTranslate } from '#app/i18n/use-translate.tsx'
import { Button } from '#app/ui/button.tsx'
import { Field } from '#app/ui/field.tsx'
import { Row } from '#app/ui/rows.tsx'
import { TextInput } from '#app/ui/text-input.tsx'
import { type DetailLevel, type FeedKind } from '../model.ts'
import { FeedMannerFields, type ChosenManner, type MannerErrors } from './feed-manner.tsx'

/** A feed as JSON brings it to the page. */
export type SubscriptionRow = Readonly<{
  id: string
  kind: FeedKind
  name: string
  level: DetailLevel
  locale: string
  alarms: boolean
  plain: boolean
  createdAt: string
  lastReadAt: string | null
  lastReadBy: string
}>

type Props = Readonly<{
  feed: SubscriptionRow
  languages: readonly Language[]
  timeZone: string
  /** The form for changing it, as it came back. */
  sent?: SentChange
  /** Wraps fields in a form that posts to the page. */
  form: (children: ReactNode) => ReactNode
}>

export type SentChange = Readonly<{
  values: ChosenManner & Readonly<{ name?: string }>
  errors: MannerErrors & Readonly<{ name?: string }>
}>

/** One feed: what it says, who read it last, and what can be done with it. */
export function SubscriptionItem({ feed, languages, timeZone, sent, form }: Props) {
  const t = useTranslate()
  const { id, name } = feed
  return (
    <Row>
      <strong>
        <bdi dir="auto">{name}</bdi>
      </strong>
      <WhatItSays feed={feed} languages={languages} />
      <LastRead feed={feed} timeZone={timeZone} />
      <details className="fy-more" open={sent !== undefined}>
        <summary>{t('subscriptions-change')}</summary>
        <div className="fy-stack fy-stack--tight fy-pad">
          {form(<Change feed={feed} languages={languages} sent={sent} />)}
          <NewAddressOrNone id={id} form={form} />
        </div>
      </details>
    </Row>
  )
}

/** Everything but the address, which stays. */
function Change({ feed, languages, sent }: Pick<Props, 'feed' | 'languages' | 'sent'>) {
  const t = useTranslate()
  const { id } = feed
  const chosen = sent ? sent.values : feed
  const errors = sent?.errors ?? {}
  return (
    <>
      <Hidden intent="change" id={id} />
      <Field id={`name-${id}`} label={t('subscriptions-name')} error={errors.name}>
        <TextInput name="name" defaultValue={chosen.name} dir="auto" maxLength={80} />
      </Field>
      <FeedMannerFields id={`feed-${id}`} languages={languages} chosen={chosen} errors={errors} />
      <p className="fy-dim">{t('subscriptions-save-words')}</p>
      <Button type="submit">{t('subscriptions-save')}</Button>
    </>
  )
}

function WhatItSays({ feed: { kind, level, locale, alarms, plain }, languages }: Pick<Props, 'feed' | 'languages'>) {
  const t = useTranslate()
  const language = languages.find(({ code }) => code === locale)?.autonym ?? locale
  const says = t('subscriptions-says-in', t(`calendar-feed-${kind}-title`), t(`subscriptions-level-${level}`), language)
  return (
    <p className="fy-dim">
      {says}
      {alarms && ` · ${t('subscriptions-with-alarms')}`}
      {plain && ` · ${t('subscriptions-sent-plain')}`}
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
