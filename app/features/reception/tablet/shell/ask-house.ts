import { saysOneOf } from '../answers.ts'

/** An answer of the server: its status, and what it says. 0 is no answer at all. */
export type Answer = Readonly<{ status: number; body: unknown }>

type Question = Readonly<{
  send?: unknown
  withinMs: number
  /** What the house's answer names: one of these, or it is not the house's. */
  says: readonly string[]
}>

/** Asks the server and never throws: a network that is away is an answer too. */
export async function askHouse(path: string, { send, withinMs, says }: Question): Promise<Answer> {
  const asking: RequestInit = { cache: 'no-store', signal: AbortSignal.timeout(withinMs), redirect: 'manual' }
  const posting = { method: 'POST', headers: { 'Content-Type': 'application/json' }, body: JSON.stringify(send) }
  try {
    const response = await fetch(path, send === undefined ? asking : { ...asking, ...posting })
    if (response.status !== 200) return { status: response.status, body: null }
    const body = (await response.json()) as unknown
    return saysOneOf(body, says) ? { status: 200, body } : { status: 0, body: null }
  } catch {
    return { status: 0, body: null }
  }
}
