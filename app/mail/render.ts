import { type MailContent, type MailLanguage, type RenderedMail } from './content.ts'
import { mailHtml } from './html.ts'

/** A message as plain text and as a page; both say all of it. */
export function renderMail(content: MailContent, language: MailLanguage): RenderedMail {
  return { subject: oneLine(content.subject), text: mailText(content), html: mailHtml(content, language) }
}

function mailText({ heading, paragraphs, facts, sections, button, links, after, closing }: MailContent): string {
  const blocks = [
    heading,
    ...paragraphs,
    (facts ?? []).map(([label, value]) => `${label}: ${value}`).join('\n'),
    ...(sections ?? []).map(sectionText),
    button ? `${button.label}:\n${button.href}` : '',
    ...(links ?? []).map(({ label, href }) => `${label}:\n${href}`),
    ...(after ?? []),
    `-- \n${closing.join('\n')}`,
  ]
  return `${blocks.filter((block) => block !== '').join('\n\n')}\n`
}

function sectionText({ heading, lines }: NonNullable<MailContent['sections']>[number]): string {
  return [heading, ...lines.map(({ when, what, more }) => `  ${when}  ${what}${more ? `\n      ${more}` : ''}`)].join('\n')
}

function oneLine(text: string): string {
  return text.replace(/\p{Cc}+/gu, ' ').trim()
}
