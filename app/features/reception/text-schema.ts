import { z } from 'zod'
import { formToken, line, oneOf, optionalLine, optionalParagraph, paragraph } from '#app/lib/form-fields.ts'
import { agreementKinds } from './model.ts'

const source = 'en'
const [mostTitle, mostBody] = [120, 20_000]

export const retireTextForm = z.object({ intent: z.literal('retire'), kind: oneOf(agreementKinds) })

/** A new version of a text: English always, the other languages where somebody has translated it. */
export function textForm(locales: readonly string[]) {
  const fields = locales.flatMap((locale) => [
    [`title-${locale}`, locale === source ? line({ max: mostTitle }) : optionalLine({ max: mostTitle })] as const,
    [`body-${locale}`, locale === source ? paragraph({ max: mostBody }) : optionalParagraph({ max: mostBody })] as const,
  ])
  const texts = Object.fromEntries(fields)
  return z
    .object({ intent: z.literal('publish'), formToken, kind: oneOf(agreementKinds), ...texts })
    .superRefine((typed, context) => {
      const written = typed as unknown as Readonly<Record<string, string>>
      for (const locale of locales) {
        const [title, body] = [written[`title-${locale}`], written[`body-${locale}`]]
        if (Boolean(title) === Boolean(body)) continue
        context.addIssue({ code: 'custom', path: [title ? `body-${locale}` : `title-${locale}`], message: 'form-missing' })
      }
    })
    .transform((typed) => {
      const written = typed as unknown as Readonly<Record<string, string>>
      const all = locales.map((locale) => ({ locale, title: written[`title-${locale}`] ?? '', body: written[`body-${locale}`] ?? '' }))
      return { kind: typed.kind, formToken: typed.formToken, texts: all.filter(({ title }) => title !== '') }
    })
}
