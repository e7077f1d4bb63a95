import { useFormat } from '#app/i18n/use-format.tsx'
import { useTranslate } from '#app/i18n/use-translate.tsx'
import { Message } from '#app/ui/message.tsx'
import { type ChainVerdict } from '../audit-rules.ts'

type Props = Readonly<{ verdict: ChainVerdict; timeZone: string }>

/** Whether the log is whole, or where it breaks. */
export function ChainMessage({ verdict, timeZone }: Props) {
  const t = useTranslate()
  const format = useFormat()
  if (verdict.state === 'empty') return <Message>{t('privacy-audit-empty')}</Message>
  if (verdict.state === 'broken') {
    const { fault, seq, at } = verdict
    return (
      <Message kind="error">
        <p>{t(`privacy-audit-${fault}`, seq)}</p>
        {at !== null && <p>{t('privacy-audit-broken-at', format.dateTime(new Date(at), timeZone))}</p>}
      </Message>
    )
  }
  const { since, lines, head } = verdict
  return (
    <Message kind="success">
      <p>{t('privacy-audit-unbroken', format.dateTime(new Date(since), timeZone), lines)}</p>
      <p className="fy-fine">
        {t('privacy-audit-head')} <code dir="ltr">{head.slice(0, 16)}</code>
      </p>
    </Message>
  )
}
