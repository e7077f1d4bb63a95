import { createContext, useContext } from 'react'

const NonceContext = createContext<string | undefined>(undefined)

export const NonceProvider = NonceContext.Provider

/** The number used once that lets our own scripts and styles through the content security policy. */
export function useNonce(): string | undefined {
  return useContext(NonceContext)
}
