declare module 'banana-i18n/src/ast.js' {
  /** Banana's parser of messages: a tree of nested lists, each with its operation first. Throws on what is none. */
  function parse(message: string): unknown
  export { parse as default }
}
