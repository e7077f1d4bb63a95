import { type MailContent, type MailLanguage } from './content.ts'
import { wordsDirection } from './words-direction.ts'

// Mail clients know neither tokens nor style sheets: the values of the token file are written out here, once.
const sans = "-apple-system,'Segoe UI',Roboto,Inter,Helvetica,Arial,sans-serif"
const serif = "'Linux Libertine',Georgia,Times,serif"
const ink = '#202122'
const strong = '#101418'
const subtle = '#54595d'
const line = '1px solid #dadde3'
const blue = '#3366cc'
const paragraph = `margin:0 0 16px;font:16px/26px ${sans};color:${ink}`
const table = 'role="presentation" cellpadding="0" cellspacing="0" border="0"'

/** A message as a page of 600 px in one table: readable with pictures off, because there are none. */
export function mailHtml(content: MailContent, { lang, dir }: MailLanguage): string {
  const { heading, paragraphs, after, closing } = content
  const [first = '', ...rest] = paragraphs
  const asParagraphs = (words: readonly string[] = []) => words.map((each) => asParagraph(each, dir)).join('')
  return `<!doctype html><html lang="${lang}" dir="${dir}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><meta name="color-scheme" content="light dark"><title>${text(content.subject)}</title></head>
<body style="margin:0;background:#ffffff"><div role="main" dir="${dir}"><table ${table} width="100%"><tr><td align="center"><table ${table} width="100%" style="max-width:600px;text-align:start">
${row(`padding:20px 24px;font:bold 20px/24px ${serif};color:${strong}`, 'Foyer')}
${row('padding:32px 24px;background:#fdf2d5;border-bottom:3px solid #d46926', `<h1 style="margin:0 0 8px;font:normal 30px/38px ${serif};color:${strong}"${turned(heading, dir)}>${text(heading)}</h1>${first && `<p${turned(first, dir)} style="margin:0;font:18px/28px ${sans};color:${ink}">${text(first)}</p>`}`)}
${row('padding:28px 24px 12px', asParagraphs(rest) + facts(content) + button(content))}
${(content.sections ?? []).map(section).join('\n')}
${row('padding:16px 24px', links(content) + asParagraphs(after))}
${row(`padding:16px 24px 32px;border-top:${line};font:14px/22px ${sans};color:${subtle};overflow-wrap:anywhere`, closing.map(text).join('<br>'))}
</table></td></tr></table></div></body></html>`
}

function row(style: string, inside: string): string {
  return inside && `<tr><td style="${style}">${inside}</td></tr>`
}

function asParagraph(words: string, dir: MailLanguage['dir']): string {
  return `<p${turned(words, dir)} style="${paragraph}">${text(words).replace(/\n/g, '<br>')}</p>`
}

/** The direction of words that somebody wrote in another script than that of the message. */
function turned(words: string, dir: MailLanguage['dir']): string {
  const own = wordsDirection(words, dir)
  return own === dir ? '' : ` dir="${own}"`
}

function facts({ facts: pairs = [] }: MailContent): string {
  if (pairs.length === 0) return ''
  const cell = `padding:4px 0;font:16px/24px ${sans};vertical-align:top`
  const rows = pairs.map(
    ([label, value]) =>
      `<tr><td style="${cell};color:${subtle};padding-inline-end:16px">${text(label)}</td><td style="${cell};color:${ink}">${own(value)}</td></tr>`,
  )
  return `<table ${table} style="margin:0 0 20px">${rows.join('')}</table>`
}

/** A value in its own direction. */
function own(words: string): string {
  return `<bdi dir="${wordsDirection(words, 'ltr')}">${text(words)}</bdi>`
}

function section({ heading, lines }: NonNullable<MailContent['sections']>[number]): string {
  const cell = `padding:10px 0;border-bottom:${line};vertical-align:top`
  const rows = lines.map(
    ({ when, what, more }) =>
      `<tr><td style="${cell};padding-inline-end:16px;font:bold 16px/24px ${sans};color:${strong};white-space:nowrap">${text(when)}</td><td style="${cell};font:16px/24px ${sans};color:${ink}" width="100%">${own(what)}${more ? `<br><span style="font-size:14px;color:${subtle}">${own(more)}</span>` : ''}</td></tr>`,
  )
  return row(
    'padding:12px 24px',
    `<h2 style="margin:0 0 8px;font:bold 18px/26px ${sans};color:${strong}">${text(heading)}</h2><table ${table} width="100%">${rows.join('')}</table>`,
  )
}

function button({ button: act }: MailContent): string {
  if (!act) return ''
  return `<table ${table} style="margin:0 0 12px"><tr><td style="background:${blue};border-radius:2px"><a href="${text(act.href)}" style="display:inline-block;padding:12px 20px;font:bold 16px/20px ${sans};color:#ffffff;text-decoration:none">${text(act.label)}</a></td></tr></table>`
}

function links({ links: ways = [] }: MailContent): string {
  return ways
    .map(({ label, href }) => `<p style="${paragraph}"><a href="${text(href)}" style="color:${blue}">${text(label)}</a></p>`)
    .join('')
}

function text(words: string): string {
  return words.replace(/[&<>"']/g, (sign) => `&#${sign.codePointAt(0)};`)
}
