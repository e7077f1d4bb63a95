import { z } from 'zod'
import { checkWeekHours, type Span, type WeekHours } from './opening-hours-week.ts'
import { accept, refuse, type Result } from './result.ts'
import { cleanLine } from './text.ts'

const longest = 200
const time = String.raw`(\d{1,2})(?::?(\d{2}))?`
const spanShape = new RegExp(`^${time} ?(?:-|–|—|to|إلى) ?${time}$`, 'u')

/** The hours of one day as a person types them, "09:00–12:30, 13:30–18:00"; nothing is a closed day. */
export function spansOf(text: string): Result<readonly Span[], 'hours-unreadable' | 'hours-end-before-start' | 'hours-overlap'> {
  const parts = text.split(/[,;،]/u).map((part) => westernDigits(part.trim())).filter(Boolean)
  const spans = parts.map(toSpan)
  if (spans.includes(null)) return refuse('hours-unreadable')
  const checked = checkWeekHours({ 1: spans })
  return checked.ok ? accept(checked.value[1]) : checked
}

/** The hours of one day as a person reads and types them. */
export function spansText(spans: readonly Span[]): string {
  return spans.map(([start, end]) => `${start}–${end}`).join(', ')
}

const dayLine = z
  .string('form-one-value')
  .max(longest, 'refusal-hours-unreadable')
  .default('')
  .transform(cleanLine)
  .transform((text, context): readonly Span[] => {
    const spans = spansOf(text)
    if (spans.ok) return spans.value
    context.issues.push({ code: 'custom', input: text, message: `refusal-${spans.refusal.code}` })
    return z.NEVER
  })

/** Fields for the seven days of a week, Monday first. */
export const weekHoursFields = {
  hours1: dayLine,
  hours2: dayLine,
  hours3: dayLine,
  hours4: dayLine,
  hours5: dayLine,
  hours6: dayLine,
  hours7: dayLine,
}

type TypedHours = Readonly<Record<keyof typeof weekHoursFields, readonly Span[]>>

/** The week of those fields. */
export function toWeekHours(typed: TypedHours): WeekHours {
  const { hours1, hours2, hours3, hours4, hours5, hours6, hours7 } = typed
  return { 1: hours1, 2: hours2, 3: hours3, 4: hours4, 5: hours5, 6: hours6, 7: hours7 }
}

/** What the fields show for hours that are kept. */
export function hoursValues(hours: WeekHours): Record<string, string[]> {
  return Object.fromEntries(Object.entries(hours).map(([day, spans]) => [`hours${day}`, [spansText(spans)]]))
}

function toSpan(part: string): Span | null {
  const [, fromHour, fromMinute = '00', toHour, toMinute = '00'] = spanShape.exec(part) ?? []
  if (!fromHour || !toHour) return null
  return [`${fromHour.padStart(2, '0')}:${fromMinute}`, `${toHour.padStart(2, '0')}:${toMinute}`]
}

/** Arabic-Indic and Persian digits, as people type them, are digits too. */
function westernDigits(text: string): string {
  return text.replace(/[٠-٩۰-۹]/gu, (digit) => String((digit.codePointAt(0) ?? 0) & 0xf))
}

/** Typed hours as one week in the place of seven fields; null when all are empty, which follows the office. */
export function ownWeek<Typed extends TypedHours>(typed: Typed) {
  const { hours1: _1, hours2: _2, hours3: _3, hours4: _4, hours5: _5, hours6: _6, hours7: _7, ...rest } = typed
  const week = toWeekHours(typed)
  const isEmpty = Object.values(week).every((spans) => spans.length === 0)
  return { ...rest, workingHours: isEmpty ? null : week }
}
