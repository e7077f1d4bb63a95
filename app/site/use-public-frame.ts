import { useLocation, useRouteLoaderData } from '@remix-run/react'
import { useTranslate } from '#app/i18n/use-translate.tsx'
import { type PublicFrameProps } from '#app/ui/frames/public-frame.tsx'

/** What the root knows of the house, for the frames of public pages. */
export type House = Readonly<{ name: string; town: string; address: string }>
export type RootData = Readonly<{ language: string; house: House | null }>

/** The public frame, filled in: ways, language menu, foot. */
export function usePublicFrame(): Omit<PublicFrameProps, 'children' | 'greeting'> {
  const t = useTranslate()
  const house = useRouteLoaderData<RootData>('root')?.house
  const language = useLanguageChoice()
  const { pathname } = useLocation()
  const link = (href: string, label: string, starts = href) => ({ href, label, current: pathname.startsWith(starts) })
  return {
    ...(house && { place: [t('site-organisation'), house.town] as const, address: house.address }),
    language,
    links: [
      link('/visit/new', t('site-nav-visit'), '/visit/new'),
      link('/guide', t('site-nav-guide')),
      link('/ask', t('site-nav-ask')),
    ],
    footLinks: [
      { href: '/privacy', label: t('site-foot-privacy') },
      { href: '/about', label: t('site-foot-about') },
      { href: '/credits', label: t('site-foot-credits') },
      { href: '/sign-in', label: t('site-foot-sign-in') },
    ],
  }
}

/** The language menu, with the way back to this page. */
export function useLanguageChoice() {
  const { pathname, search } = useLocation()
  return { to: pathname + search }
}
