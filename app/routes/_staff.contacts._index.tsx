import { json, type LoaderFunctionArgs } from '@remix-run/node'
import { Form, useLoaderData } from '@remix-run/react'
import { requireStaff } from '#app/access/identity.server.ts'
import { mayManageContacts, mayReadContacts } from '#app/access/policy/contacts.ts'
import { listContacts } from '#app/features/contacts/queries/contact-list.server.ts'
import { ContactTable } from '#app/features/contacts/ui/contact-table.tsx'
import { getOfficeClock } from '#app/features/offices/queries.server.ts'
import { languageNamesIn } from '#app/i18n/language-names.server.ts'
import { getTranslate, localeOf } from '#app/i18n/locale.server.ts'
import { Rich } from '#app/i18n/rich.tsx'
import { useTranslate } from '#app/i18n/use-translate.tsx'
import { toLocalDate } from '#app/lib/office-time.ts'
import { cleanLine } from '#app/lib/text.ts'
import { titled } from '#app/site/titled.ts'
import { ButtonLink } from '#app/ui/button-link.tsx'
import { Empty } from '#app/ui/empty.tsx'
import { PageHead } from '#app/ui/heads.tsx'
import { Link } from '#app/ui/link.tsx'
import { SearchInput } from '#app/ui/search-input.tsx'

export const meta = titled

export async function loader({ request }: LoaderFunctionArgs) {
  const actor = await requireStaff(request)
  if (!mayReadContacts(actor)) throw new Response(null, { status: 403 })

  const { searchParams } = new URL(request.url)
  const query = cleanLine((searchParams.get('q') ?? '').slice(0, 200))
  const today = toLocalDate(new Date(), getOfficeClock(actor.officeId).timeZone)
  const list = await listContacts({ query, page: Number(searchParams.get('page')) || 1, today })
  const { bcp47 } = localeOf(request)
  return json({
    title: getTranslate(request)('contacts-heading'),
    query,
    ...list,
    contacts: list.contacts.map((contact) => ({ ...contact, languages: languageNamesIn(bcp47, contact.languages) })),
    mayAdd: mayManageContacts(actor),
  })
}

export default function ContactsPage() {
  const t = useTranslate()
  const { query, total, known, contacts, mayAdd } = useLoaderData<typeof loader>()
  const add = mayAdd && (
    <ButtonLink href="/contacts/new" action="progressive" weight="primary" icon="add">
      {t('contacts-add')}
    </ButtonLink>
  )
  return (
    <>
      <PageHead title={t('contacts-heading')} lead={t('contacts-lead', known)} actions={add} />
      <Form role="search" className="fy-filters" action="/contacts">
        <div className="fy-grow">
          <SearchInput
            name="q"
            defaultValue={query}
            label={t('contacts-search')}
            placeholder={t('contacts-search')}
            submit={t('contacts-search-submit')}
          />
        </div>
      </Form>
      {contacts.length > 0 ? (
        <>
          {query !== '' && <p role="status">{t('contacts-found', total)}</p>}
          <ContactTable contacts={contacts} />
        </>
      ) : (
        <Empty
          title={query ? <Rich id="contacts-empty-search" parts={{ 1: query }} /> : t('contacts-empty')}
          actions={query !== '' && <ButtonLink href="/contacts">{t('contacts-show-all')}</ButtonLink>}
        >
          <p>{query ? t('contacts-empty-search-words') : t('contacts-empty-words')}</p>
        </Empty>
      )}
      <Paging />
    </>
  )
}

function Paging() {
  const t = useTranslate()
  const { query, page, last } = useLoaderData<typeof loader>()
  if (last === 1) return null
  const href = (to: number) => `/contacts?${new URLSearchParams({ ...(query && { q: query }), page: String(to) }).toString()}`
  return (
    <nav className="fy-cluster" aria-label={t('contacts-pages')}>
      {page > 1 && <Link href={href(page - 1)}>{t('contacts-page-before')}</Link>}
      <span className="fy-dim">{t('contacts-page', page, last)}</span>
      {page < last && <Link href={href(page + 1)}>{t('contacts-page-after')}</Link>}
    </nav>
  )
}
