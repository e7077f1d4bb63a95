import { useTranslate } from '#app/i18n/use-translate.tsx'
import { SectionHead } from '#app/ui/heads.tsx'
import { type OwnVisit } from './own-visit.ts'

/** What the visitor asked for, while there is no plan to show. */
export function OwnWishes({ visit: { purpose, wishes } }: Readonly<{ visit: Pick<OwnVisit, 'purpose' | 'wishes'> }>) {
  const t = useTranslate()
  if (purpose === '') return null
  return (
    <section className="fy-stack">
      <SectionHead title={t('visit-own-wishes')} />
      <p dir="auto" className="fy-lines">
        {purpose}
      </p>
      {wishes.length > 0 && (
        <ol>
          {wishes.map((wish) => (
            <li key={wish}>
              <bdi>{wish}</bdi>
            </li>
          ))}
        </ol>
      )}
    </section>
  )
}
