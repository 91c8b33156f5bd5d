import { BlockList, isIP } from 'node:net';

/** From where an address can be reached, from wide to narrow. */
const REACHES = ['public', 'private', 'loopback', 'link-local'] as const;

export type Reach = (typeof REACHES)[number];

type Subnet = readonly [address: string, prefix: number, family?: 'ipv6'];

/** The cloud's metadata services live in here; they hand credentials to whoever asks. */
const LINK_LOCAL: readonly Subnet[] = [
  ['169.254.0.0', 16],
  ['fe80::', 10, 'ipv6'],
  ['fd00:ec2::', 32, 'ipv6'],
  ['192.0.0.192', 32],
  ['100.100.100.200', 32],
];
const LOOPBACK: readonly Subnet[] = [
  ['127.0.0.0', 8],
  ['0.0.0.0', 8],
  ['::', 127, 'ipv6'],
];
/** https://www.iana.org/assignments/iana-ipv4-special-registry and its twin for IPv6 */
const PRIVATE: readonly Subnet[] = [
  ['10.0.0.0', 8],
  ['172.16.0.0', 12],
  ['192.168.0.0', 16],
  ['100.64.0.0', 10],
  ['192.0.0.0', 24],
  ['198.18.0.0', 15],
  ['224.0.0.0', 3],
  ['fc00::', 7, 'ipv6'],
  ['fec0::', 10, 'ipv6'],
  ['ff00::', 8, 'ipv6'],
  // These hold an IPv4 address that may be any of the above.
  ['::', 96, 'ipv6'],
  ['64:ff9b::', 96, 'ipv6'],
  ['2002::', 16, 'ipv6'],
];

const METADATA_NAMES = new Set(['metadata.google.internal', 'metadata.goog', 'metadata']);

function listOf(subnets: readonly Subnet[]): BlockList {
  const list = new BlockList();
  for (const [address, prefix, family = 'ipv4'] of subnets) list.addSubnet(address, prefix, family);
  return list;
}

function makeLists(): readonly (readonly [Reach, BlockList])[] {
  return [
    ['link-local', listOf(LINK_LOCAL)],
    ['loopback', listOf(LOOPBACK)],
    ['private', listOf(PRIVATE)],
  ];
}

/**
 * From where the host of a URL can be reached, judged by its text (as `URL.hostname` gives it, so that all spellings of
 * an IPv4 address are one). A name that resolves to a private address cannot be seen through `fetch`.
 */
export function reachOf(hostname: string): Reach {
  const name = hostname
    .replace(/^\[|\]$/g, '')
    .replace(/\.$/, '')
    .toLowerCase();
  const version = isIP(name);
  if (version === 0) return reachOfName(name);
  const family = version === 6 ? 'ipv6' : 'ipv4';
  // BlockList knows IPv4-mapped IPv6 addresses.
  return makeLists().find(([, list]) => list.check(name, family))?.[0] ?? 'public';
}

function reachOfName(name: string): Reach {
  if (METADATA_NAMES.has(name)) return 'link-local';
  return name === 'localhost' || name.endsWith('.localhost') ? 'loopback' : 'public';
}

/** Whether one may be sent from a host of the first reach to one of the second: never further inside. */
export function mayLead(from: Reach, to: Reach): boolean {
  return to !== 'link-local' && REACHES.indexOf(to) <= REACHES.indexOf(from);
}
