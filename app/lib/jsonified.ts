/** A value as it comes out of JSON: instants are text then. */
export type Jsonified<Value> = Value extends Date
  ? string
  : Value extends object
    ? { readonly [Key in keyof Value]: Jsonified<Value[Key]> }
    : Value
