declare module 'virtual:remix/server-build'

/** The tablet's own program as it was built, by the plugin of app/server/tablet-plugin.ts; null while developing. */
declare module 'virtual:tablet-program' {
  const program: { script: string; files: readonly string[]; threads: readonly string[] } | null
  export default program
}

/** The same of the desk without a network, by app/server/desk-plugin.ts. */
declare module 'virtual:desk-program' {
  const program: { script: string; files: readonly string[]; threads: readonly string[] } | null
  export default program
}

/** The whole program of a worker thread as text, made by the plugin of app/server/thread-plugin.ts. */
declare module '*?thread' {
  const source: string
  export default source
}
