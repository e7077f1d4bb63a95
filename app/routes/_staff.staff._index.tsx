import { json, type LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { requireStaff } from '#app/access/identity.server.ts'
import { mayReadStaff } from '#app/access/policy/house.ts'
import { getDirectory } from '#app/features/staff/queries/directory.server.ts'
import { StaffTable } from '#app/features/staff/ui/staff-table.tsx'
import { languageNamesIn } from '#app/i18n/language-names.server.ts'
import { getTranslate, localeOf } from '#app/i18n/locale.server.ts'
import { useTranslate } from '#app/i18n/use-translate.tsx'
import { cleanLine } from '#app/lib/text.ts'
import { titled } from '#app/site/titled.ts'
import { ButtonLink } from '#app/ui/button-link.tsx'
import { Button } from '#app/ui/button.tsx'
import { Empty } from '#app/ui/empty.tsx'
import { Field } from '#app/ui/field.tsx'
import { PageHead } from '#app/ui/heads.tsx'
import { TextInput } from '#app/ui/text-input.tsx'

export const meta = titled

export async function loader({ request }: LoaderFunctionArgs) {
  const actor = await requireStaff(request)
  if (!mayReadStaff(actor)) throw new Response(null, { status: 403 })

  const query = cleanLine(new URL(request.url).searchParams.get('q')?.slice(0, 200) ?? '')
  const { bcp47 } = localeOf(request)
  const { people, ...rest } = await getDirectory(actor, query)
  return json({
    title: getTranslate(request)('colleagues-list-title'),
    query,
    ...rest,
    people: people.map((person) => ({ ...person, languages: languageNamesIn(bcp47, person.languages) })),
  })
}

export default function StaffPage() {
  const t = useTranslate()
  const { title, query, people, all } = useLoaderData<typeof loader>()
  return (
    <>
      <PageHead title={title} lead={t('colleagues-list-lead', people.length, all)} />
      <form action="/staff" className="fy-filters" role="search" aria-label={title} key={query}>
        <div className="fy-grow">
          <Field label={t('colleagues-list-search')}>
            <TextInput type="search" name="q" defaultValue={query} maxLength={200} />
          </Field>
        </div>
        <Button type="submit" action="progressive">
          {t('visits-filter-show')}
        </Button>
      </form>
      {people.length > 0 ? (
        <StaffTable people={people} />
      ) : (
        <Empty
          title={t('colleagues-list-none', query)}
          actions={
            <ButtonLink href="/staff" weight="quiet">
              {t('colleagues-list-all')}
            </ButtonLink>
          }
        />
      )}
    </>
  )
}
