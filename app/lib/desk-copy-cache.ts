/** Under which name a browser keeps the list of the desk for the time without a network. */
export const deskCopyCache = 'desk-copy'

/** Lets go of that list; also asked of browsers that can keep none. */
export async function wipeDeskCopy(): Promise<void> {
  await globalThis.caches?.delete(deskCopyCache)
}
