import { useTranslate } from '#app/i18n/use-translate.tsx'
import { SectionHead } from '#app/ui/heads.tsx'
import { Row, Rows } from '#app/ui/rows.tsx'
import { type PlanDesk } from '../model.ts'

type Props = Readonly<{ desks: readonly PlanDesk[]; hrefOf: (deskId: string) => string }>

/** The desks that are free all day, area by area. */
export function FreeDesks({ desks, hrefOf }: Props) {
  const t = useTranslate()
  const areas = new Map<string, PlanDesk[]>()
  for (const desk of desks) {
    if (!desk.active || desk.morning || desk.afternoon) continue
    areas.set(desk.areaName, [...(areas.get(desk.areaName) ?? []), desk])
  }
  return (
    <section className="fy-stack fy-stack--tight" aria-labelledby="free">
      <SectionHead id="free" title={t('spaces-free-heading')} />
      {areas.size === 0 && <p className="fy-fine">{t('spaces-free-none')}</p>}
      <Rows shape="plain">
        {[...areas].map(([name, free]) => (
          <Row key={name} act={<span className="fy-dim fy-num">{t('spaces-free-count', free.length)}</span>}>
            <FreeOfArea free={free} hrefOf={hrefOf} />
            <br />
            <span className="fy-dim">{name}</span>
          </Row>
        ))}
      </Rows>
    </section>
  )
}

const shown = 6

function FreeOfArea({ free, hrefOf }: Readonly<{ free: readonly PlanDesk[]; hrefOf: (deskId: string) => string }>) {
  return (
    <>
      {free.slice(0, shown).map(({ id, label }, index) => (
        <span key={id}>
          {index > 0 && ' · '}
          <a href={hrefOf(id)}>{label}</a>
        </span>
      ))}
      {free.length > shown && ' …'}
    </>
  )
}
