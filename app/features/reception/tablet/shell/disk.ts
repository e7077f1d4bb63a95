/** Ends when the disk has it: `strict` waits for that, where browsers else only hand it to the system. */
export async function inTransaction(
  base: IDBDatabase,
  stores: readonly string[],
  work: (tx: IDBTransaction) => Promise<void>,
): Promise<void> {
  const tx = base.transaction([...stores], 'readwrite', { durability: 'strict' })
  const ended = new Promise<void>((resolve, reject) => {
    tx.oncomplete = () => resolve()
    tx.onabort = () => reject(tx.error ?? new Error('the storage gave up'))
  })
  await Promise.all([work(tx), ended])
}

export function answerOf<Value>(request: IDBRequest<Value>): Promise<Value> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result)
    request.onerror = () => reject(request.error ?? new Error('the storage did not answer'))
  })
}
