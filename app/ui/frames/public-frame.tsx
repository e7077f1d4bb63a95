import { type ReactNode } from 'react'
import { useTranslate } from '#app/i18n/use-translate.tsx'
import { type LanguageChoice } from '../language-choices.tsx'
import { LanguageMenu } from '../language-menu.tsx'
import { Link } from '../link.tsx'
import { MarkLink } from './mark-link.tsx'
import { type NavItem } from './nav-item.ts'
import { SkipLink } from './skip-link.tsx'

export type PublicFrameProps = Readonly<{
  home?: string
  place?: readonly [organisation: string, town: string]
  /** The three ways: visit, guide, ask. */
  links?: readonly NavItem[]
  language?: LanguageChoice
  /** A `Greeting` over the full width. */
  greeting?: ReactNode
  /** What we keep, about, credits, staff sign-in. */
  footLinks?: readonly NavItem[]
  address?: string
  children: ReactNode
}>

/** The frame for everybody: three links on top, a greeting, one column, a foot. */
export function PublicFrame(props: PublicFrameProps) {
  const { home = '/', place, links = [], language, greeting, footLinks = [], address, children } = props
  return (
    <>
      <SkipLink />
      <header className="fy-top">
        <div className="fy-in">
          <MarkLink href={home} place={place} />
          {links.length > 0 && <TopLinks links={links} />}
          {language && <LanguageMenu {...language} />}
        </div>
      </header>
      <main id="main" tabIndex={-1}>
        {greeting}
        <div className="fy-in fy-page">{children}</div>
      </main>
      <footer className="fy-foot">
        <div className="fy-in fy-cluster fy-cluster--wide">
          {footLinks.map(({ href, label }) => (
            <Link key={href} href={href}>
              {label}
            </Link>
          ))}
          {address && <bdi>{address}</bdi>}
        </div>
      </footer>
    </>
  )
}

function TopLinks({ links }: { links: readonly NavItem[] }) {
  const t = useTranslate()
  return (
    <nav aria-label={t('ui-frame-navigation')}>
      <ul className="fy-list">
        {links.map(({ href, label, current }) => (
          <li key={href}>
            <Link href={href} aria-current={current ? 'page' : undefined}>
              {label}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  )
}
