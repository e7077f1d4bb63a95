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
