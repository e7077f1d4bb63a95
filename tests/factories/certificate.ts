import { generateKeyPairSync, sign, type KeyObject } from 'node:crypto'

export type Certificate = Readonly<{ cert: string; key: string }>

const ecdsaWithSha256 = sequence(Buffer.from('06082a8648ce3d040302', 'hex'))

/** A certificate that a server signed itself, for this machine and a name, with a key that nobody else has. */
export function aCertificate({ name = 'mail.example.org', address = [127, 0, 0, 1], until = '491231235959Z' } = {}): Certificate {
  const { publicKey, privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' })
  const issuer = nameOf(name)
  const content = sequence(
    tagged(0xa0, integer(2)),
    integer(1),
    ecdsaWithSha256,
    issuer,
    sequence(tagged(0x17, Buffer.from('200101000000Z')), tagged(0x17, Buffer.from(until))),
    issuer,
    publicKey.export({ type: 'spki', format: 'der' }),
    tagged(0xa3, sequence(forEverybody(), forNames(name, address))),
  )
  const signature = tagged(0x03, Buffer.concat([Buffer.from([0]), sign('sha256', content, privateKey)]))
  return { cert: toPem(sequence(content, ecdsaWithSha256, signature)), key: pemOf(privateKey) }
}

function nameOf(name: string): Buffer {
  const commonName = sequence(Buffer.from('0603550403', 'hex'), tagged(0x0c, Buffer.from(name)))
  return sequence(tagged(0x31, commonName))
}

/** basicConstraints: it may vouch for itself. */
function forEverybody(): Buffer {
  const isAuthority = sequence(Buffer.from('0101ff', 'hex'))
  return sequence(Buffer.from('0603551d13', 'hex'), Buffer.from('0101ff', 'hex'), tagged(0x04, isAuthority))
}

/** subjectAltName: a name and an address. */
function forNames(name: string, address: readonly number[]): Buffer {
  const names = sequence(tagged(0x82, Buffer.from(name)), tagged(0x87, Buffer.from(address)))
  return sequence(Buffer.from('0603551d11', 'hex'), tagged(0x04, names))
}

function integer(value: number): Buffer {
  return tagged(0x02, Buffer.from([value]))
}

function sequence(...parts: Buffer[]): Buffer {
  return tagged(0x30, Buffer.concat(parts))
}

/** A value of ASN.1 in DER: tag, length, content. */
function tagged(tag: number, content: Buffer): Buffer {
  const { length } = content
  const head = length < 128 ? [length] : length < 256 ? [0x81, length] : [0x82, length >> 8, length & 255]
  return Buffer.concat([Buffer.from([tag, ...head]), content])
}

function toPem(der: Buffer): string {
  const lines = der.toString('base64').match(/.{1,64}/g) ?? []
  return ['-----BEGIN CERTIFICATE-----', ...lines, '-----END CERTIFICATE-----', ''].join('\n')
}

function pemOf(key: KeyObject): string {
  return key.export({ type: 'pkcs8', format: 'pem' }).toString()
}
