import { Rich } from '#app/i18n/rich.tsx'
import { useFormat } from '#app/i18n/use-format.tsx'
import { useTranslate } from '#app/i18n/use-translate.tsx'
import { ButtonLink } from '#app/ui/button-link.tsx'
import { Empty } from '#app/ui/empty.tsx'
import { Link } from '#app/ui/link.tsx'
import { visitsAddress, type VisitFilter } from '../schema/visit-filter.ts'

type Elsewhere = Readonly<{ id: string; name: string; firstDay: string; others: number }>
type Props = Readonly<{ filter: VisitFilter; elsewhere: Elsewhere | null; total: number; mayAdd: boolean }>

/** Instead of the list: what was looked for, where it might be, and the ways out. */
export function VisitsEmpty({ filter, elsewhere, total, mayAdd }: Props) {
  const t = useTranslate()
  if (total === 0) return <Empty title={t('visits-empty-none')}>{mayAdd && t('visits-empty-none-words')}</Empty>
  return (
    <Empty
      title={filter.q === '' ? t('visits-empty-filter') : t('visits-empty-words', filter.q)}
      actions={
        <>
          {elsewhere && (
            <ButtonLink action="progressive" href={visitsAddress({ q: filter.q, host: filter.host, wiki: filter.wiki, when: 'all' })}>
              {t('visits-empty-all-times')}
            </ButtonLink>
          )}
          <ButtonLink weight="quiet" href="/visits">
            {t('visits-empty-clear')}
          </ButtonLink>
        </>
      }
    >
      {elsewhere && <FoundElsewhere elsewhere={elsewhere} />}
    </Empty>
  )
}

function FoundElsewhere({ elsewhere: { id, name, firstDay, others } }: Readonly<{ elsewhere: Elsewhere }>) {
  const format = useFormat()
  const link = (
    <Link href={`/visits/${id}`}>
      <bdi>{name}</bdi>
    </Link>
  )
  return <Rich id="visits-empty-elsewhere" parts={{ 2: link }} values={[others + 1, undefined, format.month(firstDay)]} />
}
