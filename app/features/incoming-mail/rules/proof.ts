/**
 * What the mail server that took a message in says about its sender (RFC 8601), in the Authentication-Results that it
 * put on top. `server` is the name under which it signs; while none is named nothing is proven, for whoever writes a
 * message can write that header too.
 */
export function isSenderProven(from: string, headers: readonly string[], server: string | null): boolean {
  const said = headers.map(readProof)
  const proof = said.find(({ by }) => by === server?.toLowerCase())
  if (!proof) return false
  return isProvenBy(proof.methods, from.slice(from.lastIndexOf('@') + 1))
}

type Method = Readonly<{ name: string; result: string; domains: readonly string[] }>
type Proof = Readonly<{ by: string; methods: readonly Method[] }>

/** DMARC speaks for the address that people see; without it, a signature or a sending domain that is the same one does. */
function isProvenBy(methods: readonly Method[], domain: string): boolean {
  const passes = ({ result, domains }: Method) => result === 'pass' && domains.some((each) => isWithin(domain, each))
  const dmarc = methods.find(({ name }) => name === 'dmarc')
  if (dmarc?.result === 'pass') return dmarc.domains.length === 0 || dmarc.domains.includes(domain)
  if (dmarc && dmarc.result !== 'none') return false
  return methods.some((method) => ['dkim', 'spf'].includes(method.name) && passes(method))
}

function isWithin(domain: string, signed: string): boolean {
  return signed.includes('.') && (domain === signed || domain.endsWith(`.${signed}`))
}

function readProof(header: string): Proof {
  const [by = '', ...methods] = withoutComments(header).toLowerCase().split(';')
  return { by: by.trim().split(/\s/)[0] ?? '', methods: methods.map(readMethod) }
}

const domainProperties = /\b(?:header\.from|header\.d|header\.i|smtp\.mailfrom)=("?)([^\s"]+)\1/g

function readMethod(text: string): Method {
  const [, name = '', result = ''] = /^\s*([a-z-]+)(?:\/\d+)?\s*=\s*([a-z]+)/.exec(text) ?? []
  const domains = [...text.matchAll(domainProperties)].map(([, , value = '']) => value.slice(value.lastIndexOf('@') + 1))
  return { name, result, domains }
}

/** Comments may hold anything, and one another. */
function withoutComments(text: string): string {
  let depth = 0
  let plain = ''
  for (const letter of text) {
    if (letter === '(') depth += 1
    else if (letter === ')') depth = Math.max(0, depth - 1)
    else if (depth === 0) plain += letter
  }
  return plain
}
