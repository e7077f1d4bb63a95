/** A wiki as people say it: "ig.wikipedia" of ig.wikipedia.org. */
export function WikiName({ wiki }: Readonly<{ wiki: string }>) {
  return <bdi dir="ltr">{wiki.replace(/^https?:\/\//, '').replace(/\.org$/, '')}</bdi>
}
