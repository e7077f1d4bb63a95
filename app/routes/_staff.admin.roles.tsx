import { json, type LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { requireStaff } from '#app/access/identity.server.ts'
import { roleTable } from '#app/features/staff/role-rules.ts'
import { RoleTable } from '#app/features/staff/ui/role-table.tsx'
import { getTranslate } from '#app/i18n/locale.server.ts'
import { useTranslate } from '#app/i18n/use-translate.tsx'
import { AdminHead } from '#app/site/admin-head.tsx'
import { titled } from '#app/site/titled.ts'

export const meta = titled

export async function loader({ request }: LoaderFunctionArgs) {
  await requireStaff(request, 'admin')
  return json({ title: getTranslate(request)('staff-roles-table'), rows: roleTable() })
}

export default function RolesPage() {
  const t = useTranslate()
  const { rows } = useLoaderData<typeof loader>()
  return (
    <>
      <AdminHead title={t('staff-roles-table')} lead={t('staff-roles-table-lead')} />
      <RoleTable rows={rows} />
    </>
  )
}
