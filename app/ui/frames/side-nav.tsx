import { useTranslate } from '#app/i18n/use-translate.tsx'
import { Button } from '../button.tsx'
import { Icon } from '../icon.tsx'
import { Link } from '../link.tsx'
import { closeAround } from '../popover.ts'
import { type SideNavItem } from './nav-item.ts'

export const sideNavId = 'nav'

type Groups = Readonly<{ groups: readonly (readonly SideNavItem[])[] }>

/** Beside the work on a wide screen; below 1120 px a popover that the menu button opens. */
export function SideNav({ groups }: Groups) {
  const t = useTranslate()
  return (
    <nav className="fy-nav" id={sideNavId} {...{ popover: 'auto' }} aria-label={t('ui-frame-navigation')}>
      <div>
        <Button
          type="button"
          weight="quiet"
          iconOnly
          icon="close"
          label={t('ui-frame-close')}
          className="fy-menu"
          opens={sideNavId}
        />
        {groups.map((items) => (
          <ul key={items[0]?.href} className="fy-list">
            {items.map((item) => (
              <SideNavLink key={item.href} {...item} />
            ))}
          </ul>
        ))}
      </div>
    </nav>
  )
}

function SideNavLink({ href, label, current, icon, count, countLabel, now }: SideNavItem) {
  return (
    <li>
      <Link href={href} aria-current={current ? 'page' : undefined} onClick={closeAround}>
        <Icon name={icon} /> {label}{' '}
        {Boolean(count) && (
          <span className={now ? 'fy-count fy-count--now' : 'fy-count'}>
            {count}
            {countLabel && <span className="fy-hide"> {countLabel}</span>}
          </span>
        )}
      </Link>
    </li>
  )
}
