import { useTranslate } from '#app/i18n/use-translate.tsx'
import { useLanguageName } from '#app/i18n/use-language-name.ts'
import { Message } from '#app/ui/message.tsx'
import { type TrustCheck } from '../model.ts'

type Props = Readonly<{
  approval: Readonly<{ trustCheck: TrustCheck; hasAddress: boolean; openNeeds: number; deskless: number }>
  addressConfirmed: boolean
  locale: string
}>

/** What happens when this visit is approved, and what is still open then. */
export function ApprovalNotes({ approval, addressConfirmed, locale }: Props) {
  const t = useTranslate()
  const language = useLanguageName(locale)
  const { trustCheck, hasAddress, openNeeds, deskless } = approval
  const open = [
    !hasAddress && t('visits-approve-no-address'),
    !addressConfirmed && t('visits-head-unconfirmed-words'),
    openNeeds > 0 && t('visits-approve-needs', openNeeds),
    deskless > 0 && t('visits-approve-desks', deskless),
  ].filter((words) => words !== false)
  return (
    <>
      {hasAddress && <p>{t('visits-approve-words', language)}</p>}
      <TrustWarning trustCheck={trustCheck} />
      {open.length > 0 && (
        <Message kind="notice">
          <p>{t('visits-approve-open')}</p>
          <ul>
            {open.map((words) => (
              <li key={words}>{words}</li>
            ))}
          </ul>
        </Message>
      )}
    </>
  )
}

function TrustWarning({ trustCheck }: Readonly<{ trustCheck: TrustCheck }>) {
  const t = useTranslate()
  if (trustCheck !== 'asked' && trustCheck !== 'talk') return null
  return <Message kind="warning">{t(`visits-approve-trust-${trustCheck}`)}</Message>
}
