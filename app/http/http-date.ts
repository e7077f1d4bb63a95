const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec']

const time = '(?<hour>\\d{2}):(?<minute>\\d{2}):(?<second>\\d{2})'

/** The form of today and the two old ones that a server has to read (RFC 9110 5.6.7). */
const forms = [
  new RegExp(`^[A-Z][a-z]{2}, (?<day>\\d{2}) (?<month>[A-Z][a-z]{2}) (?<year>\\d{4}) ${time} GMT$`),
  new RegExp(`^[A-Z][a-z]{5,8}, (?<day>\\d{2})-(?<month>[A-Z][a-z]{2})-(?<year>\\d{2}) ${time} GMT$`),
  new RegExp(`^[A-Z][a-z]{2} (?<month>[A-Z][a-z]{2}) (?<day>[ \\d]\\d) ${time} (?<year>\\d{4})$`),
]

/** The instant that a date in a header names, or null for what is no such date: never the guess of `Date.parse`. */
export function parseHttpDate(text: string): Date | null {
  const parts = forms.map((form) => form.exec(text)?.groups).find((groups) => groups !== undefined)
  return parts ? toDate(parts) : null
}

function toDate({ year, month, day, hour, minute, second }: Record<string, string>): Date | null {
  const midnight = new Date(Date.UTC(toYear(String(year)), months.indexOf(String(month)), Number(day)))
  const exists = midnight.getUTCDate() === Number(day) && months[midnight.getUTCMonth()] === month
  const seconds = toSeconds(Number(hour), Number(minute), Number(second))
  return exists && seconds !== null ? new Date(midnight.getTime() + seconds * 1000) : null
}

/** A minute may have a leap second. */
function toSeconds(hour: number, minute: number, second: number): number | null {
  return hour < 24 && minute < 60 && second < 61 ? (hour * 60 + minute) * 60 + second : null
}

/** Two digits are of the years 1970 to 2069. */
function toYear(text: string): number {
  const year = Number(text)
  if (text.length > 2) return year
  return year < 70 ? 2000 + year : 1900 + year
}
