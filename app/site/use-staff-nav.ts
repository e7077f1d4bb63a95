import { useLocation } from '@remix-run/react'
import { type StaffRole } from '#app/access/policy.ts'
import { type MessageKey } from '#app/i18n/translator.ts'
import { useTranslate } from '#app/i18n/use-translate.tsx'
import { type SideNavItem } from '#app/ui/frames/nav-item.ts'
import { type IconName } from '#app/ui/icons.ts'

type Way = Readonly<{ href: string; label: MessageKey; icon: IconName; roles: readonly StaffRole[] }>

const everybody: readonly StaffRole[] = ['host', 'front-desk', 'liaison', 'admin']

/** The groups of the navigation, and who is shown each way. The pages themselves ask again. */
const ways: readonly (readonly Way[])[] = [
  [
    { href: '/today', label: 'site-nav-today', icon: 'home', roles: everybody },
    { href: '/visits', label: 'site-nav-visits', icon: 'calendar', roles: ['host', 'liaison', 'admin'] },
    { href: '/meetings', label: 'site-nav-meetings', icon: 'userTalk', roles: ['host', 'liaison'] },
    { href: '/spaces', label: 'site-nav-spaces', icon: 'layout', roles: everybody },
    { href: '/desk', label: 'site-nav-desk', icon: 'bell', roles: ['front-desk', 'liaison'] },
  ],
  [
    { href: '/contacts', label: 'site-nav-contacts', icon: 'userGroup', roles: ['liaison', 'admin'] },
    { href: '/staff', label: 'site-nav-staff', icon: 'userAvatar', roles: everybody },
    { href: '/promises', label: 'site-nav-promises', icon: 'heart', roles: ['host', 'liaison', 'admin'] },
    {
      href: '/questions',
      label: 'site-nav-questions',
      icon: 'speechBubbles',
      roles: ['host', 'liaison', 'admin'],
    },
    { href: '/guide', label: 'site-nav-guide', icon: 'map', roles: everybody },
  ],
  [
    { href: '/subscriptions', label: 'site-nav-subscriptions', icon: 'bookmark', roles: everybody },
    { href: '/admin', label: 'site-nav-admin', icon: 'settings', roles: ['admin'] },
  ],
]

/** What waits behind a way, by its address: shown as a number beside it. */
export type WaitingCounts = Readonly<Record<string, number>>

export function useStaffNav(
  roles: readonly StaffRole[],
  waiting: WaitingCounts = {},
): readonly (readonly SideNavItem[])[] {
  const t = useTranslate()
  const { pathname } = useLocation()
  return ways
    .map((group) => group.filter((way) => way.roles.some((role) => roles.includes(role))))
    .filter((group) => group.length > 0)
    .map((group) =>
      group.map(({ href, label, icon }) => ({
        href,
        icon,
        label: t(label),
        current: pathname === href || pathname.startsWith(`${href}/`),
        ...(waiting[href] && {
          count: waiting[href],
          countLabel: t('site-nav-waiting'),
          now: href === '/visits',
        }),
      })),
    )
}
