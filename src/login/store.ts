import type { Ports } from '../ports.ts';
import { configPath, editConfigFile, parsed, readDockerConfig } from './config-file.ts';
import { editConfigText } from './config-text.ts';
import { maskCredentials, type Resolved } from './credentials.ts';
import {
  type AuthEntry,
  type Credentials,
  configKey,
  helperFor,
  toEntry,
  withEntry,
} from './docker-config.ts';
import type { DockerPaths } from './docker-paths.ts';
import { getFromHelper, type HelperEntry, storeInHelper } from './helper.ts';
import { fingerprint, type Receipt, type StoredInHelper } from './receipt.ts';

/** A login that the registry has accepted. */
export interface ProvenLogin {
  readonly registry: string;
  readonly source: Resolved['source'];
  readonly credentials: Credentials;
  /** What buildx may use it for; absent: everything may. */
  readonly scope?: string;
  /** When it ends, if before the job may (ISO 8601). */
  readonly expiresAt?: string;
}

/** Where docker will find a login. */
export interface StoredLogin {
  readonly registry: string;
  readonly username: string;
  readonly source: Resolved['source'];
  /** The path of config.json, or the program that holds the secret: `docker-credential-pass`. */
  readonly storedIn: string;
  readonly scope?: string;
  readonly expiresAt?: string;
}

interface Placed extends HelperEntry {
  readonly login: ProvenLogin;
}

/** Called with what undoes all that is done so far and what is done next, before it is done. */
export type KeepReceipt = (receipt: Receipt) => Promise<void>;

/**
 * Puts logins where `docker login` would: the secret into the registry's credential helper if the user has one, else into
 * config.json; an entry in its `auths` in either case.
 * https://github.com/docker/cli/blob/master/cli/config/credentials/native_store.go
 */
export async function storeLogins(
  logins: readonly ProvenLogin[],
  { paths, keep }: { readonly paths: DockerPaths; readonly keep: KeepReceipt },
  ports: Ports,
): Promise<readonly StoredLogin[]> {
  const path = await configPath(paths.config, ports);
  const config = await readDockerConfig(path, ports);
  const placed = logins.map((login): Placed => {
    const { registry } = login;
    return { login, key: configKey(registry), helper: helperFor(config, registry) };
  });
  const inHelpers = placed.filter(({ helper }) => helper !== '');
  const helpers: StoredInHelper[] = [];
  for (const entry of inHelpers) helpers.push(await toUndo(entry, ports));
  if (helpers.length > 0) await keep({ helpers });
  for (const entry of inHelpers) await storeInHelper(entry, entry.login.credentials, ports);
  await storeInFile(placed, { path, keep: (file) => keep({ helpers, file }) }, ports);
  return placed.map(({ login: { credentials, ...known }, helper }) => ({
    ...known,
    username: credentials.username,
    storedIn: helper === '' ? path : `docker-credential-${helper}`,
  }));
}

async function toUndo({ helper, key, login }: Placed, ports: Ports): Promise<StoredInHelper> {
  const before = await getFromHelper({ helper, key }, ports);
  if (before) maskCredentials(before, ports);
  return { helper, key, fingerprint: fingerprint(login.credentials), ...(before && { before }) };
}

interface Destination {
  readonly path: string;
  readonly keep: (file: NonNullable<Receipt['file']>) => Promise<void>;
}

async function storeInFile(
  placed: readonly Placed[],
  { path, keep }: Destination,
  ports: Ports,
): Promise<void> {
  const entries = placed.map(({ key, helper, login }): readonly [string, AuthEntry] => {
    return [key, helper === '' ? toEntry(login.credentials) : {}];
  });
  await editConfigFile(
    path,
    async (before) => {
      const text = parsed(path, () =>
        editConfigText(before ?? '', (config) =>
          entries.reduce((edited, [key, entry]) => withEntry(edited, key, entry), config),
        ),
      );
      await keep({
        path,
        ...(before !== undefined && { before }),
        after: fingerprint(text),
        entries: Object.fromEntries(entries.map(([key, entry]) => [key, fingerprint(entry)])),
      });
      return { text, result: undefined };
    },
    ports,
  );
}
