import { useTranslate } from '#app/i18n/use-translate.tsx'
import { KeptRadios, KeptSelect } from '#app/ui/kept-field.tsx'
import { toldByWays } from '../model.ts'

type Props = Readonly<{ colleagues: readonly Readonly<{ id: string; name: string }>[] }>

/** How somebody hears that their visitor is here, and who stands in for them. */
export function HowToldFields({ colleagues }: Props) {
  const t = useTranslate()
  const people = colleagues.map(({ id, name }) => ({ value: id, label: name }))
  return (
    <>
      <KeptRadios
        name="toldBy"
        label={t('arrival-own-by')}
        options={toldByWays.map((way) => ({ value: way, label: t(`arrival-own-by-${way}`) }))}
      />
      <KeptSelect
        name="fallbackId"
        label={t('arrival-own-fallback')}
        help={t('arrival-own-fallback-help')}
        options={[{ value: '', label: t('arrival-own-fallback-none') }, ...people]}
      />
    </>
  )
}
