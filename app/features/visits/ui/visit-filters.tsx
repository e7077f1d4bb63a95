import { useTranslate } from '#app/i18n/use-translate.tsx'
import { Button } from '#app/ui/button.tsx'
import { Field } from '#app/ui/field.tsx'
import { Select } from '#app/ui/select.tsx'
import { TextInput } from '#app/ui/text-input.tsx'
import { listedStates, listTimes, type VisitFilter } from '../schema/visit-filter.ts'

type Props = Readonly<{ filter: VisitFilter; hosts: readonly Readonly<{ id: string; name: string }>[] }>

/** What the list shows. A plain form: the address holds the filter. */
export function VisitFilters({ filter, hosts }: Props) {
  const t = useTranslate()
  return (
    <form action="/visits" className="fy-filters" role="search" aria-label={t('visits-filter-label')} key={JSON.stringify(filter)}>
      <div className="fy-grow">
        <Field label={t('visits-filter-words')}>
          <TextInput type="search" name="q" defaultValue={filter.q} maxLength={200} />
        </Field>
      </div>
      <Field label={t('visits-filter-state')}>
        <Select
          name="state"
          defaultValue={filter.state}
          options={[
            { value: '', label: t('visits-filter-any') },
            ...listedStates.map((state) => ({ value: state, label: t(`visits-state-${state}`) })),
          ]}
        />
      </Field>
      <Field label={t('visits-filter-when')}>
        <Select
          name="when"
          defaultValue={filter.when}
          options={listTimes.map((when) => ({ value: when, label: t(`visits-filter-when-${when}`) }))}
        />
      </Field>
      <HostFilter chosen={filter.host} hosts={hosts} />
      <MoreFilters filter={filter} />
      <Button type="submit" action="progressive">
        {t('visits-filter-show')}
      </Button>
    </form>
  )
}

function HostFilter({ chosen, hosts }: Pick<Props, 'hosts'> & Readonly<{ chosen: string }>) {
  const t = useTranslate()
  return (
    <Field label={t('visits-filter-host')}>
      <Select
        name="host"
        defaultValue={chosen}
        options={[
          { value: '', label: t('visits-filter-anyone') },
          { value: 'me', label: t('visits-filter-me') },
          { value: 'none', label: t('visits-head-no-host') },
          ...hosts.map(({ id, name }) => ({ value: id, label: name })),
        ]}
      />
    </Field>
  )
}

function MoreFilters({ filter: { wiki, from, until } }: Readonly<{ filter: VisitFilter }>) {
  const t = useTranslate()
  return (
    <details open={wiki !== '' || from !== '' || until !== ''}>
      <summary>{t('visits-filter-more')}</summary>
      <div className="fy-cluster">
        <Field label={t('visits-filter-wiki')}>
          <TextInput name="wiki" defaultValue={wiki} maxLength={200} dir="ltr" />
        </Field>
        <Field label={t('visits-filter-from')}>
          <TextInput type="date" name="from" defaultValue={from} />
        </Field>
        <Field label={t('visits-filter-until')}>
          <TextInput type="date" name="until" defaultValue={until} />
        </Field>
      </div>
    </details>
  )
}
