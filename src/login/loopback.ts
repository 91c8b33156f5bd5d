/**
 * Whether a registry is on this machine: the only hosts spoken to by plain HTTP, as docker does for 127.0.0.0/8.
 * `host` may carry a port.
 */
export function isLoopback(host: string): boolean {
  const name = host.startsWith('[') ? host.slice(0, host.indexOf(']') + 1) : host.split(':')[0];
  return name === 'localhost' || name === '[::1]' || /^127(?:\.[0-9]{1,3}){3}$/.test(name ?? '');
}
