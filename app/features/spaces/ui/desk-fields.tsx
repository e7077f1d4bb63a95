import { useTranslate } from '#app/i18n/use-translate.tsx'
import { type KeptForm } from '#app/lib/kept-form.ts'
import { KeptCheckboxes, KeptLine, KeptSelect } from '#app/ui/kept-field.tsx'
import { deskFeatures, type DeskFeature } from '../model.ts'

type Areas = Readonly<{ areas: readonly Readonly<{ id: string; name: string }>[] }>

/** What the fields about desks are called. */
export function useDeskLabels(): Readonly<Record<string, string>> {
  const t = useTranslate()
  return {
    areaId: t('spaces-desk-area'),
    labels: t('spaces-desk-labels'),
    label: t('spaces-desk-label'),
    features: t('spaces-desk-features'),
    column: t('spaces-desk-column'),
    row: t('spaces-desk-row'),
    perRow: t('spaces-desk-per-row'),
    active: t('spaces-desk-use'),
  }
}

type DeskLike = Readonly<{
  areaId: string
  label: string
  features: readonly DeskFeature[]
  column: number
  row: number
  active: boolean
}>

/** What the form about a desk shows: columns and rows count from 1. */
export function deskValues({ areaId, label, features, column, row, active }: DeskLike): KeptForm['values'] {
  return {
    areaId: [areaId],
    label: [label],
    features: [...features],
    column: [String(column + 1)],
    row: [String(row + 1)],
    active: active ? ['on'] : [],
  }
}

/** Any number of new desks that are alike. */
export function NewDeskFields({ areas }: Areas) {
  const t = useTranslate()
  const number = { inputMode: 'numeric', dir: 'ltr', autoComplete: 'off' } as const
  return (
    <>
      <AreaField areas={areas} />
      <KeptLine name="labels" label={t('spaces-desk-labels')} description={t('spaces-desk-labels-help')} dir="ltr" autoComplete="off" />
      <FeatureField />
      <p className="fy-fine fy-dim">{t('spaces-desk-place-help')}</p>
      <div className="fy-grid fy-grid--fit">
        <KeptLine name="column" optional label={t('spaces-desk-column')} {...number} />
        <KeptLine name="row" optional label={t('spaces-desk-row')} {...number} />
        <KeptLine name="perRow" label={t('spaces-desk-per-row')} {...number} />
      </div>
    </>
  )
}

/** One desk that is there. */
export function EditDeskFields({ areas }: Areas) {
  const t = useTranslate()
  const number = { inputMode: 'numeric', dir: 'ltr', autoComplete: 'off' } as const
  return (
    <>
      <AreaField areas={areas} />
      <KeptLine name="label" label={t('spaces-desk-label')} dir="ltr" autoComplete="off" />
      <FeatureField />
      <div className="fy-grid fy-grid--fit">
        <KeptLine name="column" label={t('spaces-desk-column')} {...number} />
        <KeptLine name="row" label={t('spaces-desk-row')} {...number} />
      </div>
      <KeptCheckboxes name="active" label={t('spaces-desk-use')} options={[{ value: 'on', label: t('spaces-desk-active') }]} />
    </>
  )
}

function AreaField({ areas }: Areas) {
  const t = useTranslate()
  return <KeptSelect name="areaId" label={t('spaces-desk-area')} options={areas.map(({ id, name }) => ({ value: id, label: name }))} />
}

function FeatureField() {
  const t = useTranslate()
  const options = deskFeatures.map((value) => ({ value, label: t(`spaces-has-${value}`) }))
  return <KeptCheckboxes name="features" optional label={t('spaces-desk-features')} options={options} />
}
