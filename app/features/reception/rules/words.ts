/** What a name is called by among people: its first word. A name without spaces is said whole. */
export function firstName(name: string): string {
  return name.trim().split(/\s+/u)[0] ?? ''
}

const wide = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/u
const mark = /\p{M}/u

/** How large a name can stand on a badge: signs of East Asian scripts count twice, marks above letters not at all. */
export function nameSize(name: string): 'short' | 'middle' | 'long' | 'longest' {
  const signs = [...name].filter((sign) => !mark.test(sign))
  const width = signs.reduce((sum, sign) => sum + (wide.test(sign) ? 2 : 1), 0)
  const longestWord = Math.max(...name.split(/[\s-]+/u).map((word) => [...word].length))
  if (width > 56) return 'longest'
  if (width > 28 || longestWord > 12) return 'long'
  return width <= 12 && longestWord <= 8 ? 'short' : 'middle'
}

export type TextBlock = Readonly<{ kind: 'paragraph'; text: string } | { kind: 'list'; items: readonly string[] }>

/** The blocks of an agreement: lines that begin with * or - are a list, an empty line ends a paragraph. */
export function textBlocks(body: string): readonly TextBlock[] {
  const blocks: TextBlock[] = []
  for (const part of body.split(/\n\s*\n/u)) {
    let plain: string[] = []
    const flush = () => {
      if (plain.length > 0) blocks.push({ kind: 'paragraph', text: plain.join(' ') })
      plain = []
    }
    for (const line of part.split('\n').map((text) => text.trim()).filter(Boolean)) {
      const item = /^[*•-]\s+(.*)$/u.exec(line)?.[1]
      if (item === undefined) {
        plain.push(line)
        continue
      }
      flush()
      const last = blocks.at(-1)
      if (last?.kind === 'list') blocks[blocks.length - 1] = { kind: 'list', items: [...last.items, item] }
      else blocks.push({ kind: 'list', items: [item] })
    }
    flush()
  }
  return blocks
}

type ReadPass = Readonly<{ kind: 'link' | 'badge'; token: string } | { kind: 'code'; code: string }>

const passLink = /(?:^|\/visit\/)([A-Za-z0-9_-]{43})(?:[/?#].*)?$/
const badgeLink = /\/badge\/([a-z0-9-]{1,64}\.[A-Za-z0-9_-]{22})$/

/** What stands in a code field: the link of a pass or badge (a scanner types it), or a code that a person typed. */
export function readPass(typed: string): ReadPass {
  const [text, badge] = [typed.trim(), badgeLink.exec(typed.trim())?.[1]]
  if (badge) return { kind: 'badge', token: badge }
  const token = passLink.exec(text)?.[1]
  return token ? { kind: 'link', token } : { kind: 'code', code: typed }
}
