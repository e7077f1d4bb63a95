/** A path of this house to go on to; anything that leads elsewhere becomes the given way. */
export function ownPath(text: string, otherwise = '/'): string {
  if (!/^\/(?![/\\])/.test(text) || /\p{Cc}/u.test(text) || text.length > 2000) return otherwise
  const url = new URL(text, 'http://house.invalid')
  return url.host === 'house.invalid' ? url.pathname + url.search + url.hash : otherwise
}
