import { type ReactNode } from 'react'
import { useTranslate } from '#app/i18n/use-translate.tsx'
import { Button } from '../button.tsx'
import { type LanguageChoice } from '../language-choices.tsx'
import { SearchInput } from '../search-input.tsx'
import { AccountMenu, type Account } from './account-menu.tsx'
import { MarkLink } from './mark-link.tsx'
import { type SideNavItem } from './nav-item.ts'
import { SideNav, sideNavId } from './side-nav.tsx'
import { SkipLink } from './skip-link.tsx'

type Props = Readonly<{
  home?: string
  /** Groups of the navigation, divided by a line; only what this person may open. */
  nav: readonly (readonly SideNavItem[])[]
  account: Account
  language?: LanguageChoice
  search?: Readonly<{ action: string; value?: string }>
  /** “San Francisco, 10:24”, with a `<time>`. */
  clock?: ReactNode
  children: ReactNode
}>

/** The frame for staff: bar on top, navigation beside the work. */
export function StaffFrame(props: Props) {
  const { home = '/today', nav, account, language, search = { action: '/visits' }, clock, children } = props
  const t = useTranslate()
  return (
    <>
      <SkipLink />
      <div className="fy-staff">
        <header className="fy-bar">
          <Button
            type="button"
            weight="quiet"
            iconOnly
            icon="menu"
            label={t('ui-frame-menu')}
            className="fy-menu"
            opens={sideNavId}
          />
          <MarkLink href={home} />
          <form className="fy-search" role="search" action={search.action}>
            <SearchInput
              name="q"
              defaultValue={search.value}
              label={t('ui-frame-search')}
              placeholder={t('ui-frame-search')}
            />
          </form>
          <div className="fy-cluster">
            {clock && <span className="fy-wide fy-num">{clock}</span>}
            <AccountMenu {...account} language={language} />
          </div>
        </header>
        <SideNav groups={nav} />
        <main className="fy-main" id="main" tabIndex={-1}>
          {children}
        </main>
      </div>
    </>
  )
}
