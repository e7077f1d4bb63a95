import { Form } from '@remix-run/react'
import { type ReactNode } from 'react'
import { Button } from '#app/ui/button.tsx'

type Props = Readonly<{
  /** What the press sends: `intent`, and what it is about. */
  send: Readonly<Record<string, string | number>>
  /** Spoken name, where the same words stand on several buttons. */
  label?: string
  destructive?: boolean
  children: ReactNode
}>

/** A button that is a form of its own: one press, one change. */
export function ActButton({ send, label, destructive, children }: Props) {
  return (
    <Form method="post" preventScrollReset>
      {Object.entries(send).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <Button type="submit" action={destructive ? 'destructive' : 'default'} {...(label && { label })}>
        {children}
      </Button>
    </Form>
  )
}
