import { useFormat } from '#app/i18n/use-format.tsx'
import { useTranslate } from '#app/i18n/use-translate.tsx'
import { Button } from '#app/ui/button.tsx'
import { Panel } from '#app/ui/panel.tsx'

type Props = Readonly<{ agreedToStayAt: string | null; reviewOn: string | null }>

/** Whether we may keep a record: the person decides, and may decide again. */
export function OwnConsent({ agreedToStayAt, reviewOn }: Props) {
  const t = useTranslate()
  const format = useFormat()
  const agreed = agreedToStayAt !== null
  return (
    <Panel labelledBy="stay">
      <h2 id="stay">{t('own-record-stay-heading')}</h2>
      <p>
        {agreed
          ? t('own-record-stay-yes', format.date(agreedToStayAt, 'UTC'), reviewOn ? format.date(reviewOn) : '')
          : t('own-record-stay-no')}
      </p>
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
    </Panel>
  )
}
