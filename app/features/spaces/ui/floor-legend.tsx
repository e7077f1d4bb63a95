import { useTranslate } from '#app/i18n/use-translate.tsx'

/** What the fills of the drawing mean. */
export function FloorLegend() {
  const t = useTranslate()
  return (
    <p className="fy-fine fy-cluster fy-cluster--wide">
      <Key fill="">{t('spaces-desks-free')}</Key>
      <Key fill=" fy-swatch--taken">{t('spaces-desks-staff')}</Key>
      <Key fill=" fy-swatch--visitor">{t('spaces-desks-visitor')}</Key>
      <Key fill=" fy-swatch--off">{t('spaces-desks-off')}</Key>
      <span className="fy-dim">{t('spaces-desks-halves-note')}</span>
    </p>
  )
}

function Key({ fill, children }: Readonly<{ fill: string; children: string }>) {
  return (
    <span>
      <span className={`fy-swatch${fill}`} />
      {children}
    </span>
  )
}
