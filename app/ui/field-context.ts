import { createContext, useContext, useId } from 'react'
import { classes } from './classes.ts'

type FieldLinks = Readonly<{ controlId: string; describedBy?: string; invalid: boolean }>

/** What a field tells the one control inside it. */
export const FieldContext = createContext<FieldLinks | null>(null)

type Own = Readonly<{
  id?: string
  'aria-describedby'?: string
  'aria-invalid'?: boolean | 'true' | 'false' | 'grammar' | 'spelling'
}>

/** Ties a control to the label, the description and the error of the field around it. */
export function useControl(own: Own) {
  const field = useContext(FieldContext)
  const madeId = useId()
  const invalid = own['aria-invalid'] ?? field?.invalid ?? false
  return {
    id: own.id ?? field?.controlId ?? madeId,
    'aria-describedby': joinIds(own['aria-describedby'], field?.describedBy),
    'aria-invalid': isTrue(invalid) ? (true as const) : undefined,
  }
}

/** The ids of the texts around a control, after the names that Conform gives them. */
export function partIds(id: string) {
  return { description: `${id}-description`, help: `${id}-help`, error: `${id}-error` }
}

export function joinIds(...lists: readonly (string | false | undefined)[]): string | undefined {
  const ids = lists.flatMap((list) => (list ? list.split(' ') : []))
  return classes(...new Set(ids)) || undefined
}

function isTrue(value: Own['aria-invalid']): boolean {
  return value !== false && value !== 'false' && value !== undefined
}
