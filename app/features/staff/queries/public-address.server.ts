import { BlockList, isIP } from 'node:net'

/** Addresses that are not the public internet (the registries of IANA for special purposes), and none of which is ever asked. */
const inside = new BlockList()

const inside4 = [
  '0.0.0.0/8', '10.0.0.0/8', '100.64.0.0/10', '127.0.0.0/8', '169.254.0.0/16', '172.16.0.0/12', '192.0.0.0/24', '192.0.2.0/24',
  '192.31.196.0/24', '192.52.193.0/24', '192.88.99.0/24', '192.168.0.0/16', '192.175.48.0/24', '198.18.0.0/15', '198.51.100.0/24',
  '203.0.113.0/24', '224.0.0.0/4', '240.0.0.0/4',
]

/** Of IPv6 only 2000::/3 is public, less these: Teredo, benchmarks, documentation, 6to4 and the like. */
const inside6 = ['2001::/23', '2001:db8::/32', '2002::/16', '2620:4f:8000::/48', '3fff::/20']
const public6 = new BlockList()
public6.addSubnet('2000::', 3, 'ipv6')

for (const range of inside4) addRange(range, 'ipv4')
for (const range of inside6) addRange(range, 'ipv6')

/** Whether an address is one of the public internet, where calendars live. */
export function isPublicAddress(address: string): boolean {
  if (isIP(address) === 4) return !inside.check(address, 'ipv4')
  if (isIP(address) !== 6 || address.includes('%')) return false
  return public6.check(address, 'ipv6') && !inside.check(address, 'ipv6')
}

function addRange(range: string, family: 'ipv4' | 'ipv6'): void {
  const [network = '', bits] = range.split('/')
  inside.addSubnet(network, Number(bits), family)
}
