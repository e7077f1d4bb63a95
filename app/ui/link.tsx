import { createContext, useContext, type AnchorHTMLAttributes, type ElementType } from 'react'

const LinkContext = createContext<ElementType | null>(null)

/** Root gives the router's link here; without one every link is a plain anchor. */
export const LinkProvider = LinkContext.Provider

export type LinkProps = Omit<AnchorHTMLAttributes<HTMLAnchorElement>, 'href'> &
  Readonly<{
    href: string
    /** Asks the server anew instead of the router: files, feeds, signing out. */
    reload?: boolean
  }>

/** A link: inside Foyer it goes through the router, elsewhere it is an anchor. */
export function Link({ href, reload = false, ...native }: LinkProps) {
  const RouterLink = useContext(LinkContext)
  const byRouter = !reload && !native.target && native.download === undefined && isPath(href)
  if (RouterLink && byRouter) return <RouterLink to={href} {...native} />
  return <a href={href} {...native} />
}

function isPath(href: string): boolean {
  return (href.startsWith('/') && !href.startsWith('//')) || href.startsWith('?')
}
