/** A list of words as it is kept in one column. We wrote it ourselves, so anything else in it is a fault. */
export function listOf(json: string): readonly string[] {
  return JSON.parse(json) as readonly string[]
}
