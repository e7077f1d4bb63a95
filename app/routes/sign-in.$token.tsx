import { json, redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { Form, useActionData } from '@remix-run/react'
import { leaveSeat } from '#app/access/session.server.ts'
import { browserCookie, redeemSignInLink } from '#app/access/sign-in.server.ts'
import { readForm } from '#app/http/form.server.ts'
import { found } from '#app/http/found.server.ts'
import { ownPath } from '#app/http/own-path.ts'
import { getTranslate } from '#app/i18n/locale.server.ts'
import { useTranslate } from '#app/i18n/use-translate.tsx'
import { titled } from '#app/site/titled.ts'
import { usePublicFrame } from '#app/site/use-public-frame.ts'
import { ButtonLink } from '#app/ui/button-link.tsx'
import { Button } from '#app/ui/button.tsx'
import { NarrowFrame } from '#app/ui/frames/narrow-frame.tsx'
import { Message } from '#app/ui/message.tsx'

export const meta = titled

/** Looking at the link uses nothing up: mail programs look at links before people do. */
export function loader({ request }: LoaderFunctionArgs) {
  return json({ title: getTranslate(request)('sign-in-use-heading') })
}

export async function action({ request, params }: ActionFunctionArgs) {
  await readForm(request)
  const browser: unknown = await browserCookie().parse(request.headers.get('Cookie'))
  const outcome = await redeemSignInLink({
    token: found(params.token),
    browser: typeof browser === 'string' && browser !== '' ? browser : null,
    now: new Date(),
  })
  if (!outcome.ok) return json({ refusal: outcome.refusal.code }, { status: 422 })

  const to = ownPath(new URL(request.url).searchParams.get('to') ?? '/today', '/today')
  const headers = new Headers({ 'Set-Cookie': outcome.value.cookie })
  headers.append('Set-Cookie', leaveSeat())
  return redirect(to, { status: 303, headers })
}

export default function UseSignInLink() {
  const t = useTranslate()
  const frame = usePublicFrame()
  const refusal = useActionData<typeof action>()?.refusal
  return (
    <NarrowFrame {...frame} width="slim">
      <h1 className="fy-voice fy-voice--small">{t('sign-in-use-heading')}</h1>
      {refusal && <Message kind="error">{t(`refusal-${refusal}`)}</Message>}
      {refusal ? (
        <p>
          <ButtonLink href="/sign-in" action="progressive" weight="primary" size="large">
            {t('sign-in-again')}
          </ButtonLink>
        </p>
      ) : (
        <Form method="post">
          <Button type="submit" action="progressive" weight="primary" size="large">
            {t('sign-in-use')}
          </Button>
        </Form>
      )}
    </NarrowFrame>
  )
}
