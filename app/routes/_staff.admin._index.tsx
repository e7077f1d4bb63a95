import { json, type LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { requireStaff } from '#app/access/identity.server.ts'
import { getSetUpState } from '#app/features/offices/queries/admin.server.ts'
import { SetUpSteps } from '#app/features/offices/ui/set-up-steps.tsx'
import { setUpSteps } from '#app/features/offices/set-up-rules.ts'
import { getTranslate } from '#app/i18n/locale.server.ts'
import { useTranslate } from '#app/i18n/use-translate.tsx'
import { titled } from '#app/site/titled.ts'
import { ButtonLink } from '#app/ui/button-link.tsx'
import { PageHead } from '#app/ui/heads.tsx'
import { Link } from '#app/ui/link.tsx'
import { Message } from '#app/ui/message.tsx'

export const meta = titled

export async function loader({ request }: LoaderFunctionArgs) {
  const actor = await requireStaff(request, 'admin')
  return json({ title: getTranslate(request)('admin-overview-heading'), state: await getSetUpState(actor.officeId) })
}

export default function AdminOverviewPage() {
  const t = useTranslate()
  const { state } = useLoaderData<typeof loader>()
  const steps = setUpSteps(state)
  const next = steps.find(({ done }) => !done)
  return (
    <>
      <PageHead
        title={t('admin-overview-heading')}
        lead={next ? t(`admin-next-${next.step}`) : t('admin-next-none')}
        actions={
          next && (
            <ButtonLink href={`/admin/${next.path}`} action="progressive" weight="primary">
              {t(`admin-do-${next.step}`)}
            </ButtonLink>
          )
        }
      />
      <div className="fy-stack fy-stack--loose">
        {state.failedMails > 0 && (
          <Message kind="warning">
            {t('admin-overview-failed-mail', state.failedMails)} <Link href="/admin/mail?state=failed">{t('admin-overview-see-mail')}</Link>
          </Message>
        )}
        <SetUpSteps steps={steps} />
      </div>
    </>
  )
}
