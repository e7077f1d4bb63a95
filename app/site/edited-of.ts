/** Which of the things on a page is being edited, from its address: `?edit=k3…`; null for none of them. */
export function editedOf<Thing extends { readonly id: string }>(
  request: Request,
  things: readonly Thing[],
): Thing | null {
  const asked = new URL(request.url).searchParams.get('edit')
  return things.find(({ id }) => id === asked) ?? null
}
