import { expect, test } from 'vitest'
import { isSenderProven } from './proof.ts'

const mx = 'mx.example.net'

test.each<readonly [string, readonly string[], string | null, boolean]>([
  ['no server is trusted and none speaks', [], null, false],
  ['no server is trusted and one speaks', [`${mx}; dmarc=pass header.from=example.org`], null, false],
  ['a trusted server says nothing', [], mx, false],
  ['another server speaks', ['mx.attacker.example; dmarc=pass header.from=example.org'], mx, false],
  ['DMARC passes', [`${mx}; dmarc=pass (p=reject sp=none) header.from=example.org`], mx, true],
  ['DMARC passes, written in capitals', ['MX.example.net 1; DMARC=Pass header.from=Example.ORG'], mx, true],
  ['DMARC passes for another domain', [`${mx}; dmarc=pass header.from=attacker.example`], mx, false],
  ['DMARC fails though DKIM passes', [`${mx}; dkim=pass header.d=example.org; dmarc=fail header.from=example.org`], mx, false],
  ['DMARC is not set up and DKIM passes', [`${mx}; dmarc=none; dkim=pass header.d=example.org header.s=one`], mx, true],
  ['DKIM passes for a domain above', [`${mx}; dkim=pass header.i=@example.org`], mx, true],
  ['DKIM passes for somebody else', [`${mx}; dkim=pass header.d=attacker.example`], mx, false],
  ['DKIM passes for a whole top-level domain', [`${mx}; dkim=pass header.d=org`], mx, false],
  ['SPF passes for the sender', [`${mx}; spf=pass smtp.mailfrom=host@example.org`], mx, true],
  ['SPF passes for somebody else', [`${mx}; spf=pass smtp.mailfrom=bounce@attacker.example`], mx, false],
  ['SPF fails softly', [`${mx}; spf=softfail smtp.mailfrom=host@example.org`], mx, false],
  ['a pass that stands in a comment', [`${mx}; dmarc=fail (was dmarc=pass; dmarc=pass) header.from=example.org`], mx, false],
  ['a forged word below the true one', [`${mx}; dmarc=fail header.from=example.org`, `${mx}; dmarc=pass header.from=example.org`], mx, false],
  ['none of the methods', [`${mx}; none`], mx, false],
])('%s', (_what, headers, server, proven) => {
  expect(isSenderProven('host@example.org', headers, server)).toBe(proven)
})

test('a signature of the domain above speaks for those below, and not the other way', () => {
  const signed = (domain: string) => [`${mx}; dkim=pass header.d=${domain}`]
  expect(isSenderProven('host@mail.example.org', signed('example.org'), mx)).toBe(true)
  expect(isSenderProven('host@example.org', signed('mail.example.org'), mx)).toBe(false)
  expect(isSenderProven('host@badexample.org', signed('example.org'), mx)).toBe(false)
})
