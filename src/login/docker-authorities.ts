import type { Environment, Ports } from '../ports.ts';

/** Where Go looks for single certificates unless told otherwise. https://go.dev/src/crypto/x509/root_linux.go */
const USUAL = '/etc/ssl/certs:/etc/pki/tls/certs';

/**
 * Makes docker and buildx believe the user's authorities, in their own requests: tokens, logins. What the engine or a builder
 * asks by itself needs its own configuration (`/etc/docker/certs.d`, buildkitd.toml).
 */
export async function withAuthorities(
  env: Environment,
  directory: string,
  { authorities, files }: Pick<Ports, 'authorities' | 'files'>,
): Promise<Environment> {
  if (authorities === undefined) return env;
  const folder = `${directory}/authorities`;
  await files.makeDirectory(folder, 0o700);
  await files.writeText(`${folder}/ca.pem`, authorities);
  return { ...env, SSL_CERT_DIR: `${folder}:${env.SSL_CERT_DIR || USUAL}` };
}
