import { useEffect, useRef } from 'react'
import { Message } from './message.tsx'

export type SummaryItem = Readonly<{
  /** Id of the faulty control; none for a fault of the whole form. */
  fieldId?: string
  text: string
}>

type Props = Readonly<{
  /** “Three things to fix. Everything else is saved.” */
  title: string
  items: readonly SummaryItem[]
}>

/**
 * What to fix, on top of the form, with a link to each field. It takes the focus when it
 * appears, before scripts arrive too; give it a new `key` for each attempt to send.
 */
export function ErrorSummary({ title, items }: Props) {
  const box = useRef<HTMLDivElement>(null)
  useEffect(() => box.current?.focus(), [])
  return (
    <div ref={box} id="errors" tabIndex={-1} autoFocus>
      <Message kind="error">
        <p>
          <strong>{title}</strong>
        </p>
        {items.length > 0 && (
          <ul>
            {items.map(({ fieldId, text }) => (
              <li key={`${fieldId} ${text}`}>{fieldId ? <a href={`#${fieldId}`}>{text}</a> : text}</li>
            ))}
          </ul>
        )}
      </Message>
    </div>
  )
}
