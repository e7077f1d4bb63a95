/** A form that came back: what was typed, and what is wrong with it, by the names of its fields. */
export type KeptForm = Readonly<{
  values: Readonly<Record<string, readonly string[]>>
  /** Message references; the empty name is the whole form. */
  errors: Readonly<Record<string, readonly string[]>>
}>

export const emptyForm: KeptForm = { values: {}, errors: {} }

/** The id of a field's control: links in a list of faults lead there, and no other part of a page is called so. */
export function fieldId(name: string): string {
  return `field-${name}`
}

/** What was typed into a field; the first of several. */
export function textOf({ values }: KeptForm, name: string, otherwise = ''): string {
  return values[name]?.[0] ?? otherwise
}

/** What was chosen under one name. */
export function allOf({ values }: KeptForm, name: string): readonly string[] {
  return values[name] ?? []
}

/** The faults of a field, those of its parts (`halves[3]`) among them. */
export function errorsOf({ errors }: KeptForm, name: string): readonly string[] {
  const own = Object.keys(errors).filter((key) => key === name || key.startsWith(`${name}[`))
  return own.flatMap((key) => errors[key] ?? [])
}
