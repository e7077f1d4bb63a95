type Missing = Readonly<{ agreements: readonly Readonly<{ id: string }>[]; asksPhoto: boolean }>
type Given = Readonly<{ agreed: readonly string[]; photoChoice?: string | undefined }>

/** What is still not answered, by field with its message; null when nothing is. Nothing is ticked for anybody. */
export function findOpenAnswers(missing: Missing, { agreed, photoChoice }: Given): Record<string, string[]> | null {
  const { agreements, asksPhoto } = missing
  const open = agreements.filter(({ id }) => !agreed.includes(id)).map(({ id }) => [`agreed-${id}`, ['form-agree']] as const)
  const photo = asksPhoto && photoChoice === undefined ? [['photoChoice', ['form-photo']] as const] : []
  const all = [...open, ...photo]
  return all.length > 0 ? Object.fromEntries(all) : null
}

/**
 * What one screen asks of it: a text at a time, and with the last one the photo choice. `count` is how many things
 * there are in all.
 */
export function nextStep<Text>(missing: Readonly<{ agreements: readonly Text[]; asksPhoto: boolean }>) {
  const { agreements, asksPhoto } = missing
  const isLast = agreements.length <= 1
  const count = agreements.length + (asksPhoto ? 1 : 0)
  return { agreements: agreements.slice(0, 1), asksPhoto: asksPhoto && isLast, isLast, count }
}
