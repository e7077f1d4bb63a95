/**
 * A message by its key with the values it names, as one string: form libraries carry errors as plain strings.
 * `form-too-long|85` speaks the message "form-too-long" with 85 for $1.
 */
export function toMessageRef(key: string, values: readonly (string | number)[] = []): string {
  return [key, ...values.map((value) => encodeURIComponent(value))].join('|')
}

/** The key and the values of a message reference; numbers come back as numbers, so that plurals work. */
export function fromMessageRef(ref: string): Readonly<{ key: string; values: readonly (string | number)[] }> {
  const [key = '', ...values] = ref.split('|')
  return { key, values: values.map((value) => (/^\d+$/.test(value) ? Number(value) : decodeURIComponent(value))) }
}
