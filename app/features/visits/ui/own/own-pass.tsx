import { useTranslate } from '#app/i18n/use-translate.tsx'
import { Link } from '#app/ui/link.tsx'
import { Panel } from '#app/ui/panel.tsx'
import { QrCode } from '#app/ui/qr-code.tsx'

type Props = Readonly<{ pass: Readonly<{ link: string; code: string }>; home: string }>

/** The pass as a picture for the door and as a code to type. */
export function OwnPass({ pass, home }: Props) {
  const t = useTranslate()
  return (
    <Panel id="pass" labelledBy="pass-heading">
      <h2 id="pass-heading">{t('visit-own-pass')}</h2>
      <QrCode text={pass.link} title={t('visit-own-pass-qr')} />
      <div className="fy-stack fy-stack--hair">
        <p>
          <span className="fy-code">{pass.code}</span>
        </p>
        <p className="fy-fine fy-dim">{t('visit-own-pass-words')}</p>
      </div>
      <p className="fy-fine">
        <Link href={`${home}/pass`}>{t('visit-own-pass-new')}</Link>
      </p>
    </Panel>
  )
}
