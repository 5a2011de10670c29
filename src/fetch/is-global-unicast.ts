import { BlockList, isIP } from 'node:net'

/**
 * Addresses of IPv4 that no public server has.
 * Source: IANA IPv4 Special-Purpose Address Registry, and the multicast and reserved blocks.
 */
const NOT_GLOBAL_4: readonly (readonly [string, number])[] = [
  ['0.0.0.0', 8], // this host
  ['10.0.0.0', 8], // private
  ['100.64.0.0', 10], // behind a carrier's NAT
  ['127.0.0.0', 8], // loopback
  ['169.254.0.0', 16], // link local, cloud metadata
  ['172.16.0.0', 12], // private
  ['192.0.0.0', 24], // protocol assignments
  ['192.0.2.0', 24], // documentation
  ['192.31.196.0', 24], // AS112
  ['192.52.193.0', 24], // AMT
  ['192.88.99.0', 24], // 6to4 relay
  ['192.168.0.0', 16], // private
  ['192.175.48.0', 24], // AS112
  ['198.18.0.0', 15], // benchmarks
  ['198.51.100.0', 24], // documentation
  ['203.0.113.0', 24], // documentation
  ['224.0.0.0', 4], // multicast
  ['240.0.0.0', 4], // reserved, broadcast
]

/** All of IPv6's global unicast, and what of it is not a server's own address. Source: IANA IPv6 Special-Purpose Address Registry. */
const GLOBAL_6: readonly [string, number] = ['2000::', 3]
const NOT_GLOBAL_6: readonly (readonly [string, number])[] = [
  ['2001::', 23], // protocol assignments: Teredo, ORCHID, benchmarks
  ['2001:db8::', 32], // documentation
  ['2002::', 16], // 6to4: any IPv4 address inside
  ['2620:4f:8000::', 48], // AS112
  ['3fff::', 20], // documentation
]

function blocks(list: readonly (readonly [string, number])[], family: 'ipv4' | 'ipv6'): BlockList {
  const blockList = new BlockList()
  for (const [network, prefix] of list) blockList.addSubnet(network, prefix, family)
  return blockList
}

const notGlobal4 = blocks(NOT_GLOBAL_4, 'ipv4')
const notGlobal6 = blocks(NOT_GLOBAL_6, 'ipv6')
const global6 = blocks([GLOBAL_6], 'ipv6')

/** `::ffff:127.0.0.1`, as systems report an IPv4 peer on an IPv6 socket. */
const MAPPED = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i

/**
 * Is this the address of a host on the public network?
 *
 * In: an IP address as `net.isIP` knows it (no brackets, a zone is not allowed). Out: true for global unicast alone; false for anything else,
 * names and mis-spelt addresses too. NAT64, 6to4 and Teredo carry other addresses inside and are refused.
 */
export function isGlobalUnicast(address: string): boolean {
  const plain = MAPPED.exec(address)?.[1] ?? address
  if (isIP(plain) === 4) return !notGlobal4.check(plain, 'ipv4')
  if (isIP(plain) !== 6 || plain.includes('%')) return false
  return global6.check(plain, 'ipv6') && !notGlobal6.check(plain, 'ipv6')
}
