import { BlockList, isIP, SocketAddress } from 'node:net';

/** IPv4 networks that are not the public internet (IANA's registry of special-purpose addresses). */
const RESERVED_V4: readonly (readonly [network: string, bits: number])[] = [
  ['0.0.0.0', 8],
  ['10.0.0.0', 8],
  ['100.64.0.0', 10],
  ['127.0.0.0', 8],
  ['169.254.0.0', 16],
  ['172.16.0.0', 12],
  ['192.0.0.0', 24],
  ['192.0.2.0', 24],
  ['192.88.99.0', 24],
  ['192.168.0.0', 16],
  ['198.18.0.0', 15],
  ['198.51.100.0', 24],
  ['203.0.113.0', 24],
  ['224.0.0.0', 3],
];
/** Of IPv6 only this is public … */
const PUBLIC_V6 = ['2000::', 3] as const;
/** … but for tunnels, which may lead anywhere, and documentation. */
const RESERVED_V6: readonly (readonly [network: string, bits: number])[] = [
  ['2001::', 23],
  ['2001:db8::', 32],
  ['2002::', 16],
  ['3fff::', 20],
];
/** IPv4 in the clothes of IPv6: mapped, and translated by a gateway. The last 32 bits are what counts. */
const V4_WITHIN = [
  ['::ffff:0:0', 96],
  ['64:ff9b::', 96],
] as const;

const reserved = blockList(RESERVED_V4, 'ipv4');
const publicV6 = blockList([PUBLIC_V6], 'ipv6');
const reservedV6 = blockList(RESERVED_V6, 'ipv6');
const v4Within = blockList(V4_WITHIN, 'ipv6');

/** Whether an IP address is one of the public internet: not this machine, not its network, not a service of its host. */
export function isPublicAddress(address: string): boolean {
  // A zone (`fe80::1%eth0`) exists for addresses of this link only.
  if (isIP(address) === 0 || address.includes('%')) return false;
  if (isIP(address) === 4) return !reserved.check(address, 'ipv4');
  if (v4Within.check(address, 'ipv6')) return isPublicAddress(lastFourBytes(address));
  return publicV6.check(address, 'ipv6') && !reservedV6.check(address, 'ipv6');
}

/** The IPv4 address that the last 32 bits of an IPv6 address are. */
function lastFourBytes(address: string): string {
  const canonical = new SocketAddress({ address, family: 'ipv6' }).address;
  const dotted = /(?:^|:)(\d+\.\d+\.\d+\.\d+)$/.exec(canonical)?.[1];
  if (dotted !== undefined) return dotted;
  const [high = 0, low = 0] = `0:${canonical}`
    .replace(/::$/, ':0:0')
    .split(':')
    .slice(-2)
    .map((group) => Number.parseInt(group || '0', 16));
  return [high >> 8, high & 255, low >> 8, low & 255].join('.');
}

function blockList(networks: readonly (readonly [string, number])[], family: 'ipv4' | 'ipv6'): BlockList {
  const list = new BlockList();
  for (const [network, bits] of networks) list.addSubnet(network, bits, family);
  return list;
}
