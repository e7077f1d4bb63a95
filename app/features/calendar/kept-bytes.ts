type Kept<Value> = Readonly<{ value: Value; size: number }>

/** Values of many bytes, kept for the next time they are asked for; the least lately asked for go when there is no room. */
export class KeptBytes<Value> {
  readonly #kept = new Map<string, Kept<Value>>()
  readonly #room: number
  #held = 0

  /** How many bytes are kept at most. */
  constructor(room: number) {
    this.#room = room
  }

  find(name: string): Value | undefined {
    const known = this.#kept.get(name)
    if (!known) return undefined
    this.#kept.delete(name)
    this.#kept.set(name, known)
    return known.value
  }

  keep(name: string, value: Value, size: number): void {
    this.#forget(name)
    this.#kept.set(name, { value, size })
    this.#held += size
    for (const oldest of this.#kept.keys()) {
      if (this.#held <= this.#room) return
      this.#forget(oldest)
    }
  }

  #forget(name: string): void {
    this.#held -= this.#kept.get(name)?.size ?? 0
    this.#kept.delete(name)
  }
}
