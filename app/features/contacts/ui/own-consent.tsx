import { useFormat } from '#app/i18n/use-format.tsx'
import { useTranslate } from '#app/i18n/use-translate.tsx'
import { Button } from '#app/ui/button.tsx'
import { Link } from '#app/ui/link.tsx'
import { Panel } from '#app/ui/panel.tsx'

type Props = Readonly<{
  agreedToStayAt: string | null
  reviewOn: string | null
  /** When the agreement ends for want of an answer, once they were asked again. */
  ends: string | null
}>

/** Whether we may keep a record: the person decides, and may decide again. */
export function OwnConsent({ deleteHref, ...consent }: Props & Readonly<{ deleteHref: string }>) {
  const t = useTranslate()
  const agreed = consent.agreedToStayAt !== null
  return (
    <Panel labelledBy="stay">
      <h2 id="stay">{t('own-record-stay-heading')}</h2>
      <p>{useConsentWords(consent)}</p>
      <form method="post" className="fy-cluster">
        <Button type="submit" name="intent" value="agree" action="progressive">
          {t(agreed ? 'own-record-agree-again' : 'own-record-agree')}
        </Button>
        {agreed && (
          <Button type="submit" name="intent" value="withdraw" weight="quiet">
            {t('own-record-withdraw')}
          </Button>
        )}
      </form>
      <p>
        <Link href={deleteHref}>{t('own-record-delete')}</Link>
      </p>
    </Panel>
  )
}

function useConsentWords({ agreedToStayAt, reviewOn, ends }: Props): string {
  const t = useTranslate()
  const format = useFormat()
  if (agreedToStayAt === null) return t('own-record-stay-no')
  const since = format.date(agreedToStayAt, 'UTC')
  if (ends) return t('own-record-stay-asked', since, format.date(ends, 'UTC'))
  return t('own-record-stay-yes', since, reviewOn ? format.date(reviewOn) : '')
}
