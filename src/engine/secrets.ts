import { resolve } from 'node:path';
import { handSecrets } from '../build/secrets.ts';
import type { BuildSecret } from '../inputs/build-request.ts';
import type { Ports } from '../ports.ts';

/**
 * The secrets as these engines take them, which split at each comma and know no quotes: a path with a comma gets another name in
 * this directory of the run.
 */
export async function handToEngine(
  secrets: readonly BuildSecret[],
  directory: string,
  ports: Ports,
): Promise<readonly string[]> {
  const named = secrets.map(async (secret, at): Promise<BuildSecret> => {
    if (secret.from.kind !== 'file' || !secret.from.path.includes(',')) return secret;
    const path = `${directory}/secret-file-${at}`;
    await ports.files.symlink(resolve(secret.from.path), path);
    return { ...secret, from: { kind: 'file', path } };
  });
  return handSecrets(await Promise.all(named), { directory, field: (text) => text }, ports);
}
