import { json, type HeadersFunction, type LinksFunction, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { Link, Links, Meta, Outlet, Scripts, ScrollRestoration, useLocation, useRouteLoaderData } from '@remix-run/react'
import { type ReactNode } from 'react'
import { getHouse } from './features/offices/queries.server.ts'
import { useNonce } from './http/nonce.ts'
import { localeOf } from './i18n/locale.server.ts'
import { PageLanguage } from './i18n/page-language.tsx'
import { useLocale } from './i18n/use-translate.tsx'
import { ErrorPage } from './site/error-page.tsx'
import { type RootData } from './site/use-public-frame.ts'
import { KioskColours, OwnProgram } from './site/own-program.tsx'
import { useOwnProgram } from './site/use-kiosk.ts'
import { stylesheetLinks, stylesheets } from './styles/stylesheets.ts'
import { LinkProvider } from './ui/link.tsx'

export function loader({ request }: LoaderFunctionArgs) {
  return json<RootData>({ language: localeOf(request).code, house: getHouse() })
}

export const headers: HeadersFunction = () => ({ Vary: 'Accept-Language, Cookie' })

export const links: LinksFunction = () => [{ rel: 'icon', href: '/favicon.svg', type: 'image/svg+xml' }]

export const meta: MetaFunction = () => [{ title: 'Foyer' }]

export function Layout({ children }: { children: ReactNode }) {
  const { pathname } = useLocation()
  const data = useRouteLoaderData<RootData>('root')
  return (
    <PageLanguage code={data?.language} pathname={pathname}>
      <LinkProvider value={Link}>
        <Document>{children}</Document>
      </LinkProvider>
    </PageLanguage>
  )
}

function Document({ children }: { children: ReactNode }) {
  const { code, bcp47, dir } = useLocale()
  const nonce = useNonce()
  // Such a page is never woken up by Remix, so the browser is not sent what writes its script.
  const own = import.meta.env.SSR ? useOwnProgram() : null
  return (
    <html lang={bcp47} dir={dir} data-language={code}>
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        {import.meta.env.SSR && own?.name === 'tablet' && <KioskColours />}
        <Meta />
        {stylesheetLinks(dir).map((link) => (
          <link key={link.href} {...link} />
        ))}
        <Links />
      </head>
      <body>
        {children}
        {import.meta.env.SSR && own ? (
          <OwnProgram own={own} sheets={stylesheets} />
        ) : (
          <>
            <ScrollRestoration nonce={nonce} />
            <Scripts nonce={nonce} />
          </>
        )}
      </body>
    </html>
  )
}

export default function App() {
  return <Outlet />
}

export function ErrorBoundary() {
  return <ErrorPage />
}
