/** The address of a route by the convention of its file's name, with these ids for its parameters. */
export function addressOf(route: string, ids: Readonly<Record<string, string>> = {}): string {
  const parts = route
    .replaceAll('[.]', '\u0000')
    .split('.')
    .filter((part) => !/^_(?!index)/.test(part) && part !== '_index')
    .map((part) => part.replace(/_$/, '').replaceAll('\u0000', '.'))
  const named = parts.map((part) => (part.startsWith('$') ? (ids[part.slice(1)] ?? 'unknown') : part))
  return `/${named.join('/')}`
}
