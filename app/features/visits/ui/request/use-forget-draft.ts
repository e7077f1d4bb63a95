import { useEffect } from 'react'
import { clearDraft } from '../../request-draft.client.ts'

/** Forgets on this device what was typed for a request: it has been sent. */
export function useForgetDraft(): void {
  useEffect(() => clearDraft(), [])
}
