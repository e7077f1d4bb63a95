declare module 'virtual:remix/server-build'

/** The whole program of a worker thread as text, made by the plugin of app/server/thread-plugin.ts. */
declare module '*?thread' {
  const source: string
  export default source
}
