import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A key with its certificate, both PEM. */
export interface KeyPair {
  readonly key: string;
  readonly cert: string;
}

/** A certificate authority of our own, which nobody else believes. */
export interface Authority extends Disposable {
  /** PEM file: `NODE_EXTRA_CA_CERTS` of whoever shall believe it. */
  readonly path: string;
  /** A server's key and certificate for these host names. */
  certify(host: string, ...others: readonly string[]): KeyPair;
}

const NEW_KEY = ['-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:P-256', '-nodes'] as const;

/** Made with openssl, since Node can make keys but no certificates. */
export function makeAuthority(): Authority {
  const folder = mkdtempSync(join(tmpdir(), 'authority-'));
  const file = (name: string) => join(folder, name);
  const openssl = (...args: string[]) => execFileSync('openssl', args, { stdio: 'ignore' });
  openssl(
    ...['req', '-x509', ...NEW_KEY, '-days', '2', '-subj', '/CN=test authority'],
    ...['-keyout', file('ca.key'), '-out', file('ca.pem')],
  );
  return {
    path: file('ca.pem'),
    certify(host, ...others) {
      const [key, request, names, cert] = ['key', 'csr', 'ext', 'pem'].map((type) =>
        file(`${host}.${type}`),
      ) as [string, string, string, string];
      writeFileSync(
        names,
        `subjectAltName=${[host, ...others].map((name) => `DNS:${name}`).join(',')}\n`,
      );
      openssl('req', ...NEW_KEY, '-subj', `/CN=${host}`, '-keyout', key, '-out', request);
      openssl(
        ...['x509', '-req', '-days', '2', '-in', request, '-extfile', names, '-out', cert],
        ...['-CA', file('ca.pem'), '-CAkey', file('ca.key'), '-CAcreateserial'],
      );
      return { key: readFileSync(key, 'utf8'), cert: readFileSync(cert, 'utf8') };
    },
    [Symbol.dispose]: () => rmSync(folder, { recursive: true }),
  };
}
