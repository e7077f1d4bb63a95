import { type MetaFunction } from '@remix-run/node'

/** The title of a page from its loader's `title`; pages with a secret in their address say no more than the product's name. */
export const titled: MetaFunction = ({ data }) => {
  const title = (data as { title?: unknown } | undefined)?.title
  return [{ title: typeof title === 'string' ? `${title} · Foyer` : 'Foyer' }]
}
