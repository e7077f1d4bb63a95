import { useTranslate } from '#app/i18n/use-translate.tsx'
import { ButtonLink } from '#app/ui/button-link.tsx'
import { SectionHead } from '#app/ui/heads.tsx'
import { Row, Rows } from '#app/ui/rows.tsx'

type Waiter = Readonly<{ visitId: string; name: string; halves: number }>

/** Who still has half-days without a desk this week, each with the way to give them one. */
export function DeskWaiters({ waiters, mayBook }: Readonly<{ waiters: readonly Waiter[]; mayBook: boolean }>) {
  const t = useTranslate()
  return (
    <section className="fy-stack fy-stack--tight" aria-labelledby="waiters">
      <SectionHead id="waiters" title={t('spaces-waiters-heading')} count={waiters.length} />
      {waiters.length === 0 && <p>{t('spaces-waiters-none')}</p>}
      <Rows shape="plain">
        {waiters.map(({ visitId, name, halves }) => (
          <Row
            key={visitId}
            act={
              mayBook && (
                <ButtonLink href={`/visits/${visitId}/desk`} label={t('spaces-waiters-choose-of', name)}>
                  {t('spaces-waiters-choose')}
                </ButtonLink>
              )
            }
          >
            <strong>
              <bdi>{name}</bdi>
            </strong>{' '}
            <span className="fy-dim">{t('spaces-waiters-halves', halves)}</span>
          </Row>
        ))}
      </Rows>
    </section>
  )
}
