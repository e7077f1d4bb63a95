/** Facts in one line with a dot between; each keeps its own direction. */
export function Parts({ parts }: Readonly<{ parts: readonly string[] }>) {
  return parts.map((part, index) => (
    <span key={part}>
      {index > 0 && ' · '}
      <bdi>{part}</bdi>
    </span>
  ))
}
