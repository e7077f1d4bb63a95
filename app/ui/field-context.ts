import { createContext, useContext, useId, type ReactNode } from 'react'
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
  const field = useContext(FieldContext) ?? noField
  const madeId = useId()
  return {
    id: own.id ?? field.controlId ?? madeId,
    'aria-describedby': joinIds(own['aria-describedby'], field.describedBy),
    'aria-invalid': isTrue(own['aria-invalid'] ?? field.invalid) || undefined,
  }
}

const noField: Readonly<{ controlId?: string; describedBy?: string; invalid: boolean }> = { invalid: false }

type Texts = Readonly<{ description?: ReactNode; help?: ReactNode; error?: ReactNode }>

/** The ids of the texts around a control, after the names that Conform gives them. */
export function partIds(id: string) {
  return { description: `${id}-description`, help: `${id}-help`, error: `${id}-error` }
}

/** The ids of those texts that are there, in the order they are read. */
export function describedBy(id: string, texts: Texts): string | undefined {
  const ids = partIds(id)
  return joinIds(
    Boolean(texts.description) && ids.description,
    Boolean(texts.help) && ids.help,
    Boolean(texts.error) && ids.error,
  )
}

export function joinIds(...lists: readonly (string | false | undefined)[]): string | undefined {
  const ids = lists.flatMap((list) => (list ? list.split(' ') : []))
  return classes(...new Set(ids)) || undefined
}

function isTrue(value: Own['aria-invalid']): boolean {
  return value !== false && value !== 'false' && value !== undefined
}
