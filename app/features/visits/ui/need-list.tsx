import { useFormat } from '#app/i18n/use-format.tsx'
import { useTranslate } from '#app/i18n/use-translate.tsx'
import { type MessageKey } from '#app/i18n/translator.ts'
import { Checkbox } from '#app/ui/checkbox.tsx'
import { SectionHead } from '#app/ui/heads.tsx'
import { InfoChip } from '#app/ui/info-chip.tsx'
import { Select } from '#app/ui/select.tsx'
import { SmallForm, type SmallFormResult } from './small-form.tsx'

type Named = Readonly<{ id: string; name: string }>
type Need = Readonly<{ id: string; need: string; note: string; owner: Named | null; arrangedAt: string | null }>

type Props = Readonly<{
  needs: readonly Need[]
  colleagues: readonly Named[]
  mayDecide: boolean
  timeZone: string
  lastResult?: SmallFormResult | undefined
  action: string
}>

/** What a visitor needs to get about and take part: each with somebody who looks after it. */
export function NeedList({ needs, mayDecide, timeZone, ...rest }: Props) {
  const t = useTranslate()
  const format = useFormat()
  if (needs.length === 0) return null
  return (
    <section aria-labelledby="needs">
      <SectionHead id="needs" title={t('visits-overview-needs')} />
      <ul className="fy-list fy-rows fy-rows--plain">
        {needs.map((need) => (
          <li key={need.id}>
            <div className="fy-stack fy-stack--hair">
              <b>{t(`visits-need-${need.need}` as MessageKey)}</b>
              {need.note && <span dir="auto">{need.note}</span>}
              {mayDecide && <NeedForm need={need} {...rest} />}
            </div>
            <div className="fy-act">
              {need.arrangedAt === null ? (
                <InfoChip status="warning">{t('visits-overview-need-open')}</InfoChip>
              ) : (
                <InfoChip status="success">{t('visits-overview-need-arranged', format.shortDate(need.arrangedAt, timeZone))}</InfoChip>
              )}
            </div>
          </li>
        ))}
      </ul>
    </section>
  )
}

function NeedForm({ need, colleagues, lastResult, action }: Readonly<{ need: Need }> & Omit<Props, 'needs' | 'mayDecide' | 'timeZone'>) {
  const t = useTranslate()
  const words = t(`visits-need-${need.need}` as MessageKey)
  return (
    <SmallForm
      action={action}
      intent="arrange-need"
      subject={{ name: 'needId', id: need.id }}
      lastResult={lastResult}
      label={t('visits-overview-need-save', words)}
    >
      <Select
        name="ownerId"
        id={`owner-${need.id}`}
        defaultValue={need.owner?.id ?? ''}
        key={need.owner?.id ?? ''}
        aria-label={t('visits-overview-need-owner', words)}
        options={[
          { value: '', label: t('visits-overview-need-nobody') },
          ...colleagues.map(({ id, name }) => ({ value: id, label: name })),
        ]}
      />
      <Checkbox
        name="arranged"
        id={`arranged-${need.id}`}
        inline
        key={need.arrangedAt}
        defaultChecked={need.arrangedAt !== null}
        label={t('visits-overview-need-done')}
      />
    </SmallForm>
  )
}
