import { json, type LoaderFunctionArgs } from '@remix-run/node'
import program from 'virtual:desk-program'
import { requireStaff } from '#app/access/identity.server.ts'
import { mayReadReception } from '#app/access/policy.ts'
import { getTranslate } from '#app/i18n/locale.server.ts'
import { useTranslate } from '#app/i18n/use-translate.tsx'
import { titled } from '#app/site/titled.ts'
import { MarkLink } from '#app/ui/frames/mark-link.tsx'

export const meta = titled

/** The page that a browser at the desk keeps for the time without a network. Nothing of anybody is in it. */
export async function loader({ request }: LoaderFunctionArgs) {
  const actor = await requireStaff(request)
  if (!mayReadReception(actor)) throw new Response(null, { status: 403 })
  return json({ title: getTranslate(request)('desk-title'), program })
}

export default function OfflineDesk() {
  const t = useTranslate()
  return (
    <div id="desk">
      <header className="fy-bar fy-bar--desk">
        <MarkLink href="/desk" />
      </header>
      <main className="fy-desk fy-stack" id="main" tabIndex={-1}>
        <h1 className="fy-voice fy-voice--small">{t('desk-title')}</h1>
        <p>{t('desk-away-page')}</p>
      </main>
    </div>
  )
}
