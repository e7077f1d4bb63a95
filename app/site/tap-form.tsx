import { Form } from '@remix-run/react'
import { type ReactNode } from 'react'

type Props = Readonly<{
  /** What the press of its one button sends. */
  send: Readonly<Record<string, string>>
  children: ReactNode
}>

/** A form of one button on a long list: the page stays where it is, and the way back does not go through each tap. */
export function TapForm({ send, children }: Props) {
  return (
    <Form method="post" preventScrollReset replace>
      {Object.entries(send).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      {children}
    </Form>
  )
}
