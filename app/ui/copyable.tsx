import { useEffect, useState } from 'react'
import { useTranslate } from '#app/i18n/use-translate.tsx'
import { Button } from './button.tsx'

type Props = Readonly<{
  /** An address or a code, as it is to be pasted. */
  text: string
  /** What it is, for the button's spoken name. */
  label: string
  primary?: boolean
}>

/** Text to take elsewhere. One press selects it; with script there is a button that copies. */
export function Copyable({ text, label, primary = false }: Props) {
  const t = useTranslate()
  const [canCopy, setCanCopy] = useState(false)
  const [copied, setCopied] = useState(false)
  useEffect(() => setCanCopy('clipboard' in navigator), [])
  const copy = () => {
    void navigator.clipboard.writeText(text).then(() => setCopied(true))
  }
  return (
    <div className="fy-stack fy-stack--tight">
      <code className="fy-url">{text}</code>
      {canCopy && (
        <div className="fy-cluster">
          <Button
            type="button"
            icon="copy"
            action={primary ? 'progressive' : 'default'}
            weight={primary ? 'primary' : 'normal'}
            label={t('ui-copy-label', label)}
            onClick={copy}
          >
            {t('ui-copy-button')}
          </Button>
          <span className="fy-fine" role="status">
            {copied && t('ui-copy-done')}
          </span>
        </div>
      )}
    </div>
  )
}
