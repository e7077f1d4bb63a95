/** Lines that somebody wrote, each in the direction of its first letter. */
export function Words({ text }: Readonly<{ text: string }>) {
  const lines = text.split(/\n+/).map((line, index) => ({ line, place: `${index} ${line}` }))
  return lines.map(({ line, place }) => (
    <p key={place} dir="auto">
      {line}
    </p>
  ))
}
