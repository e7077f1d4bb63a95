import { json, type LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { findReceiptOfForgetting } from '#app/features/privacy/queries/receipt.server.ts'
import { found } from '#app/http/found.server.ts'
import { getTranslate } from '#app/i18n/locale.server.ts'
import { useFormat } from '#app/i18n/use-format.tsx'
import { useTranslate } from '#app/i18n/use-translate.tsx'
import { titled } from '#app/site/titled.ts'
import { usePublicFrame } from '#app/site/use-public-frame.ts'
import { Fact, Facts } from '#app/ui/facts.tsx'
import { NarrowFrame } from '#app/ui/frames/narrow-frame.tsx'

export const meta = titled

export async function loader({ request }: LoaderFunctionArgs) {
  const receipt = found(await findReceiptOfForgetting(new URL(request.url).searchParams.get('receipt')))
  return json({ title: getTranslate(request)('visit-forgotten-title'), receipt })
}

/** What was deleted and when, for somebody whom nothing here names any more. */
export default function ForgottenPage() {
  const t = useTranslate()
  const format = useFormat()
  const { title, receipt } = useLoaderData<typeof loader>()
  const { visits, letters, mails, at, number } = receipt
  return (
    <NarrowFrame {...usePublicFrame()}>
      <h1 className="fy-voice fy-voice--small">{title}</h1>
      <p>{t('visit-forgotten-words')}</p>
      <Facts>
        <Fact term={t('visit-forgotten-when')}>
          <time dateTime={at}>{format.date(at, 'UTC')}</time>
        </Fact>
        <Fact term={t('visit-forgotten-number')}>
          <bdi dir="ltr">{number}</bdi>
        </Fact>
        <Fact term={t('visit-forgotten-what')}>{t('visit-forgotten-counts', visits, letters, mails)}</Fact>
      </Facts>
    </NarrowFrame>
  )
}
