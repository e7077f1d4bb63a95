export type Answerer = Readonly<{ id: string; name: string; team: string; topics: readonly string[] }>

/** A person of the staff to choose, with what people can ask them about. */
export function toAnswererOption({ id, name, team, topics }: Answerer) {
  const knows = [team, ...topics.slice(0, 3)].filter(Boolean).join(', ')
  return { value: id, label: knows ? `${name} · ${knows}` : name }
}
