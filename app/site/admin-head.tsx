import { type ReactNode } from 'react'
import { useTranslate } from '#app/i18n/use-translate.tsx'
import { PageHead } from '#app/ui/heads.tsx'
import { Message } from '#app/ui/message.tsx'

const doneThings = ['saved', 'added', 'removed', 'shut-out', 'let-in', 'published', 'sent-again', 'revoked'] as const
type DoneThing = (typeof doneThings)[number]

/** What a page has just done, from the address it redirected to: `?done=saved`. */
export function doneOf(request: Request): DoneThing | null {
  const asked = new URL(request.url).searchParams.get('done')
  return doneThings.find((thing) => thing === asked) ?? null
}

type Props = Readonly<{
  title: ReactNode
  lead?: ReactNode
  actions?: ReactNode
  crumb?: ReactNode
  done?: DoneThing | null
}>

/** The top of an admin's page, and what was just done. */
export function AdminHead({ done, ...head }: Props) {
  const t = useTranslate()
  return (
    <>
      <PageHead {...head} />
      {done && (
        <div className="fy-done-note">
          <Message kind="success" takesFocus>
            {t(`admin-done-${done}`)}
          </Message>
        </div>
      )}
    </>
  )
}
