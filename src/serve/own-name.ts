import type { IncomingMessage } from 'node:http';
import { isIP } from 'node:net';

/** Names that nobody can register. https://www.iana.org/assignments/special-use-domain-names and `.internal` by ICANN */
const RESERVED = /(?:^|\.)(?:localhost|internal|local|test|home\.arpa)$/;

/**
 * Whether a request that came over this machine's loopback interface calls the registry by a name that a stranger cannot have led
 * there: an address, one without a dot, a reserved one, or the one that it listens on. A page of the internet may have a name of its own
 * answered with 127.0.0.1 and then read what is here (DNS rebinding). From other machines, any name will do.
 */
export function isOwnName({ headers, socket }: IncomingMessage, listensOn: string): boolean {
  if (!/^(?:::ffff:)?127\.|^::1$/.test(socket.localAddress ?? '')) return true;
  const { host = '' } = headers;
  const name = host
    .replace(/:\d*$/, '')
    .replace(/^\[(.*)\]$/, '$1')
    .replace(/\.$/, '')
    .toLowerCase();
  return (
    isIP(name) !== 0 ||
    !name.includes('.') ||
    RESERVED.test(name) ||
    name === listensOn.toLowerCase()
  );
}
