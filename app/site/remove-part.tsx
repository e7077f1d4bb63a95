import { type ReactNode } from 'react'
import { useErrorText } from '#app/i18n/use-translate.tsx'
import { Message } from '#app/ui/message.tsx'
import { ActButton } from './act-button.tsx'
import { type Sent } from './sheet.tsx'

type Props = Readonly<{
  sent: Sent
  send: Readonly<{ intent: string }> & Readonly<Record<string, string>>
  /** When it can be taken away, and what else there is. */
  words: string
  children: ReactNode
}>

/** Below the form about a thing: taking it away, or why that cannot be. */
export function RemovePart({ sent, send, words, children }: Props) {
  const errorText = useErrorText()
  const refused = sent?.values.intent?.[0] === send.intent ? Object.values(sent.errors)[0] : undefined
  return (
    <div className="fy-stack fy-stack--tight fy-measure">
      <p className="fy-fine fy-dim">{words}</p>
      {refused && <Message kind="error">{errorText(refused)}</Message>}
      <ActButton send={send} destructive>
        {children}
      </ActButton>
    </div>
  )
}
