/** Whether an answer says one of the things that the house says to what was asked; who else is on the line does not. */
export function saysOneOf(body: unknown, names: readonly string[]): boolean {
  return typeof body === 'object' && body !== null && names.some((name) => name in body)
}
