import { useTranslate } from '#app/i18n/use-translate.tsx'
import { wipeDeskCopy } from '#app/lib/desk-copy-cache.ts'
import { Button } from '../button.tsx'
import { LanguageChoices, type LanguageChoice } from '../language-choices.tsx'
import { Link } from '../link.tsx'
import { closeAround } from '../popover.ts'
import { type NavItem } from './nav-item.ts'

export type Account = Readonly<{
  name: string
  /** Pages about the person: own hours, own calendar. */
  links?: readonly NavItem[]
  signOutAction?: string
}>

type Props = Account & Readonly<{ language?: LanguageChoice }>

/** Who is signed in; behind it their own pages, the language, and the way out. */
export function AccountMenu({ name, links = [], signOutAction = '/sign-out', language }: Props) {
  const t = useTranslate()
  return (
    <>
      <Button type="button" weight="quiet" icon="userAvatar" label={t('ui-frame-account', name)} opens="account">
        <bdi className="fy-bar__name">{name}</bdi>
      </Button>
      <div className="fy-menu-sheet fy-menu-sheet--fixed" id="account" {...{ popover: 'auto' }}>
        {links.length > 0 && (
          <ul className="fy-list fy-menu-list">
            {links.map(({ href, label }) => (
              <li key={href}>
                <Link href={href} onClick={closeAround}>
                  {label}
                </Link>
              </li>
            ))}
          </ul>
        )}
        {language && <LanguageChoices {...language} className="fy-menu-list" />}
        <form method="post" action={signOutAction} className="fy-menu-list" onSubmit={() => void wipeDeskCopy()}>
          <Button type="submit" weight="quiet" icon="logOut">
            {t('ui-frame-sign-out')}
          </Button>
        </form>
      </div>
    </>
  )
}
