import { useTranslate } from '#app/i18n/use-translate.tsx'
import { Button } from '#app/ui/button.tsx'

type Props = Readonly<{
  promise: Readonly<{ id: string; text: string; owner: string }>
  /** The page to come back to. */
  to: string
  mayKeep: boolean
  mayRemind: boolean
}>

/** What can be done about a promise that waits. */
export function PromiseActs({ promise, to, mayKeep, mayRemind }: Props) {
  const t = useTranslate()
  const { id, text, owner } = promise
  if (!mayKeep && !mayRemind) return null
  return (
    <form method="post" action={`/promises?${new URLSearchParams({ to }).toString()}`} className="fy-cluster">
      <input type="hidden" name="promiseId" value={id} />
      {mayKeep && (
        <Button type="submit" name="intent" value="keep" icon="check" label={t('promises-keep-label', text)}>
          {t('promises-keep')}
        </Button>
      )}
      {mayRemind && (
        <Button type="submit" name="intent" value="remind" weight="quiet" label={t('promises-remind-label', owner, text)}>
          {t('promises-remind')}
        </Button>
      )}
    </form>
  )
}
