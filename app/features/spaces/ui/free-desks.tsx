import { useTranslate } from '#app/i18n/use-translate.tsx'
import { SectionHead } from '#app/ui/heads.tsx'
import { Row, Rows } from '#app/ui/rows.tsx'
import { isFreeAllDay } from '../desk-count.ts'
import { type PlanArea, type PlanDesk } from '../model.ts'

type Props = Readonly<{ areas: readonly PlanArea[]; hrefOf: (deskId: string) => string }>

/** The desks that are free all day, area by area; beside the plan, for the table names all of them. */
export function FreeDesks({ areas, hrefOf }: Props) {
  const t = useTranslate()
  const withFree = areas.flatMap(({ id, name, desks }) => {
    const free = desks.filter(isFreeAllDay)
    return free.length > 0 ? [{ id, name, free }] : []
  })
  return (
    <section className="fy-stack fy-stack--tight fy-wide-only" aria-labelledby="free">
      <SectionHead id="free" title={t('spaces-free-heading')} />
      {withFree.length === 0 && <p className="fy-fine">{t('spaces-free-none')}</p>}
      <Rows shape="plain">
        {withFree.map(({ id, name, free }) => (
          <Row key={id} act={<span className="fy-dim fy-num">{t('spaces-free-count', free.length)}</span>}>
            <FreeOfArea free={free} hrefOf={hrefOf} />
            <br />
            <span className="fy-dim">{name}</span>
          </Row>
        ))}
      </Rows>
    </section>
  )
}

const shown = 5

function FreeOfArea({ free, hrefOf }: Readonly<{ free: readonly PlanDesk[]; hrefOf: (deskId: string) => string }>) {
  return (
    <>
      {free.slice(0, shown).map(({ id, label }, index) => (
        <span key={id}>
          {index > 0 && ' · '}
          <a href={hrefOf(id)} className="fy-nowrap">
            {label}
          </a>
        </span>
      ))}
      {free.length > shown && ' …'}
    </>
  )
}
