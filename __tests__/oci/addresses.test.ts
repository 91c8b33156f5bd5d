import { mayLead, type Reach, reachOf } from '../../src/oci/addresses.ts';

const CASES: readonly (readonly [url: string, reach: Reach])[] = [
  ['https://ghcr.io', 'public'],
  ['https://8.8.8.8', 'public'],
  ['https://[2606:4700::1111]', 'public'],
  ['https://10.1.2.3', 'private'],
  ['https://172.31.0.1', 'private'],
  ['https://172.32.0.1', 'public'],
  ['https://192.168.1.1', 'private'],
  ['https://100.64.0.1', 'private'],
  ['https://[fd12::1]', 'private'],
  ['https://[::ffff:192.168.0.1]', 'private'],
  ['https://[64:ff9b::a00:1]', 'private'],
  ['https://127.0.0.1', 'loopback'],
  ['https://127.1', 'loopback'],
  ['https://2130706433', 'loopback'],
  ['https://0.0.0.0', 'loopback'],
  ['https://[::1]', 'loopback'],
  ['https://[::]', 'loopback'],
  ['https://[::ffff:127.0.0.1]', 'loopback'],
  ['https://localhost', 'loopback'],
  ['https://LOCALHOST.', 'loopback'],
  ['https://app.localhost', 'loopback'],
  ['https://169.254.169.254', 'link-local'],
  ['https://[fe80::1]', 'link-local'],
  ['https://[fd00:ec2::254]', 'link-local'],
  ['https://[::ffff:169.254.169.254]', 'link-local'],
  ['https://100.100.100.200', 'link-local'],
  ['https://metadata.google.internal', 'link-local'],
];

it.each(CASES)('%s is %s', (url, reach) => {
  expect(reachOf(new URL(url).hostname)).toBe(reach);
});

it.each<[Reach, Reach, boolean]>([
  ['public', 'public', true],
  ['public', 'private', false],
  ['public', 'loopback', false],
  ['private', 'private', true],
  ['private', 'loopback', false],
  ['loopback', 'loopback', true],
  ['loopback', 'public', true],
  ['loopback', 'link-local', false],
  ['link-local', 'link-local', false],
])('from %s one may be led to %s: %s', (from, to, allowed) => {
  expect(mayLead(from, to)).toBe(allowed);
});
