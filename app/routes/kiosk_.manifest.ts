import { json, type LoaderFunctionArgs } from '@remix-run/node'
import { getTranslate, localeOf } from '#app/i18n/locale.server.ts'

/** What a browser needs to install the tablet's program. There is nobody's data in it. */
export function loader({ request }: LoaderFunctionArgs) {
  const t = getTranslate(request)
  const { bcp47, dir } = localeOf(request)
  const icon = (size: number, purpose: string) => ({
    src: `/icons/foyer-${size}.png`,
    sizes: `${size}x${size}`,
    type: 'image/png',
    purpose,
  })
  const manifest = {
    id: '/kiosk',
    name: t('reception-kiosk-name', t('app-name')),
    short_name: t('app-name'),
    lang: bcp47,
    dir,
    start_url: '/kiosk',
    scope: '/kiosk',
    display: 'standalone',
    orientation: 'any',
    background_color: '#fdf2d5',
    theme_color: '#fdf2d5',
    icons: [icon(192, 'any'), icon(512, 'any'), icon(512, 'maskable')],
  }
  const headers = { 'Content-Type': 'application/manifest+json', 'Cache-Control': 'no-cache', Vary: 'Accept-Language, Cookie' }
  return json(manifest, { headers })
}
