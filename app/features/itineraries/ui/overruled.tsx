type Props = Readonly<{
  /** The form as it came back, with the warnings that were seen. */
  sent: object | undefined
  name: string
}>

/** Whoever presses again has seen the warnings: they go along, and are not given for this time once more. */
export function Overruled({ sent, name }: Props) {
  const seen = sent && 'overruled' in sent ? sent.overruled : []
  if (!Array.isArray(seen)) return null
  return (seen as readonly string[]).map((key) => <input key={key} type="hidden" name={name} value={key} />)
}
