import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** A key and its self-signed certificate, for a token server and the registry that believes it. */
export interface Certificate {
  /** PKCS #8, PEM. */
  readonly key: string;
  /** DER in base64, as the JWT header `x5c` holds it (RFC 7515 section 4.1.6). */
  readonly x5c: string;
  /** PEM file, for the registry's `rootcertbundle`. */
  readonly path: string;
}

/** Makes one with openssl, since Node can make keys but no certificates. */
export function makeCertificate(folder: string): Certificate {
  const [key, path] = [join(folder, 'token.key'), join(folder, 'token.pem')];
  execFileSync(
    'openssl',
    [
      ...['req', '-x509', '-newkey', 'rsa:2048', '-nodes', '-days', '2', '-subj', '/CN=token'],
      ...['-keyout', key, '-out', path],
    ],
    { stdio: 'ignore' },
  );
  const pem = readFileSync(path, 'utf8');
  return {
    key: readFileSync(key, 'utf8'),
    x5c: pem.replaceAll(/-----[A-Z ]+-----|\s/g, ''),
    path,
  };
}
