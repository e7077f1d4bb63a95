import { json, type LoaderFunctionArgs } from '@remix-run/node'
import { Outlet, useLocation } from '@remix-run/react'
import { requireStaff } from '#app/access/identity.server.ts'
import { useTranslate } from '#app/i18n/use-translate.tsx'
import { Tabs } from '#app/ui/tabs.tsx'

export async function loader({ request }: LoaderFunctionArgs) {
  await requireStaff(request, 'admin')
  return json({})
}

const rooms = ['office', 'areas', 'desks', 'rooms', 'staff', 'roles', 'devices', 'texts', 'retention', 'mail', 'audit'] as const

export default function AdminLayout() {
  const t = useTranslate()
  const { pathname } = useLocation()
  const tabs = rooms.map((room) => ({
    href: `/admin/${room}`,
    label: t(`admin-tab-${room}`),
    current: pathname === `/admin/${room}` || pathname.startsWith(`/admin/${room}/`),
  }))
  const first = { href: '/admin', label: t('admin-tab-overview'), current: pathname === '/admin' }
  return (
    <>
      <Tabs label={t('admin-tabs')} tabs={[first, ...tabs]} many />
      <Outlet />
    </>
  )
}
