import { type ReactNode } from 'react'
import { Button } from '#app/ui/button.tsx'

type Props = Readonly<{ primary?: boolean; children: ReactNode }>

/** Prints the page as it stands; without script the browser's own menu does. */
export function PrintButton({ primary, children }: Props) {
  return (
    <Button
      type="button"
      icon="printer"
      {...(primary && { action: 'progressive' as const, weight: 'primary' as const })}
      onClick={() => window.print()}
    >
      {children}
    </Button>
  )
}
