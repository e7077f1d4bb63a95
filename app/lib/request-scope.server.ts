import { AsyncLocalStorage } from 'node:async_hooks'

type Scope = Map<string, unknown>

const storage = new AsyncLocalStorage<Scope>()

/** Runs the answering of one request; what is remembered inside is gone with it. */
export function inRequestScope<Value>(work: () => Value): Value {
  return storage.run(new Map(), work)
}

/** Makes a value once a request, however many loaders ask for it. Outside a request it is made each time. */
export function oncePerRequest<Value>(name: string, make: () => Value): Value {
  const scope = storage.getStore()
  if (!scope) return make()
  if (!scope.has(name)) scope.set(name, make())
  return scope.get(name) as Value
}

/** Notes something about this request, for the log line at its end. */
export function noteForLog(name: 'route' | 'actor', value: string): void {
  storage.getStore()?.set(`log-${name}`, value)
}

/** What was noted. */
export function notedForLog(name: 'route' | 'actor'): string | undefined {
  return storage.getStore()?.get(`log-${name}`) as string | undefined
}
