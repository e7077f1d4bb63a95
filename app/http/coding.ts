/** How a body is packed on its way. */
export type Coding = 'identity' | 'gzip' | 'br'

type Wish = Readonly<{ coding: string; weight: number }>

/**
 * The coding to answer with (RFC 9110 12.5.3). A packed body goes only to readers that named its coding: some say
 * `*` and cannot unpack. Without a usable choice the plain body goes out.
 */
export function chooseCoding(accepted: string | undefined, available: readonly Coding[]): Coding {
  const wishes = (accepted ?? '').split(',').map(toWish)
  const plain = wishes.find(({ coding }) => coding === 'identity')?.weight ?? 0
  const packed = (['br', 'gzip'] as const)
    .filter((coding) => available.includes(coding))
    .map((coding) => ({ coding, weight: weightOf(coding, wishes) }))
    .filter(({ weight }) => weight > 0 && weight >= plain)
    .sort((a, b) => b.weight - a.weight)
  return packed[0]?.coding ?? 'identity'
}

function weightOf(coding: 'br' | 'gzip', wishes: readonly Wish[]): number {
  return wishes.find((wish) => wish.coding === coding || wish.coding === `x-${coding}`)?.weight ?? 0
}

function toWish(text: string): Wish {
  const [coding = '', ...parameters] = text.split(';').map((part) => part.trim().toLowerCase())
  const weight = parameters.find((parameter) => parameter.startsWith('q='))?.slice(2)
  return { coding, weight: weight === undefined ? 1 : toWeight(weight) }
}

function toWeight(text: string): number {
  return /^(?:0(?:\.\d{0,3})?|1(?:\.0{0,3})?)$/.test(text) ? Number(text) : 0
}
