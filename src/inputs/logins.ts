import { canonicalRegistry, isRegistryHost } from '../reference/reference.ts';
import { takesJobToken } from '../registries/index.ts';
import { secret } from '../secret.ts';
import { quote } from './quote.ts';
import { type Fields, type Key, parseRegistryAuth } from './registry-auth.ts';
import type { LoginRequest } from './request.ts';
import type { Typed } from './typed.ts';
import type { Problems } from './values.ts';

export interface LoginOptions {
  /** Whether `registry` alone asks for a login; where images name the registries, it does not. */
  readonly isRegistryEnough: boolean;
}

/**
 * Logins of the flat inputs and of `registry-auth`, in that order. Where a registry takes the job's own token, that stands in for a
 * password that is not there.
 */
export async function parseLogins(
  typed: Typed,
  { isRegistryEnough }: LoginOptions,
  problems: Problems,
): Promise<readonly LoginRequest[]> {
  const jobToken = typed('github-token');
  const read = (fields: Fields, path: string) => {
    const { registry = '', password = '' } = fields;
    const isJobs = password === '' && jobToken !== '' && takesJobToken(registry);
    return toLogin(
      isJobs ? { username: '', ...fields, password: jobToken } : fields,
      { path, isJobs },
      problems,
    );
  };
  const flat: Fields = {
    registry: typed('registry'),
    username: typed('username'),
    password: typed('password'),
  };
  const logins: (LoginRequest | undefined)[] = [];
  const isAsked = isRegistryEnough && takesJobToken(flat.registry ?? '') && jobToken !== '';
  if (flat.username || flat.password || isAsked) logins.push(read(flat, ''));
  else if (flat.registry) checkHost(flat.registry, 'registry', problems);
  const yaml = typed('registry-auth');
  const entries = yaml === '' ? [] : await parseRegistryAuth(yaml, problems);
  logins.push(...entries.map(({ fields, path }) => read(fields, path)));
  const found = logins.filter((login) => login !== undefined);
  reportDoubles(found, problems);
  return found;
}

interface Origin {
  /** Empty for the flat inputs, which may leave the registry to `images`. */
  readonly path: string;
  /** The password is the job's own token, and any user name goes with it. */
  readonly isJobs: boolean;
}

function toLogin(
  fields: Fields,
  { path, isJobs }: Origin,
  problems: Problems,
): LoginRequest | undefined {
  const { registry = '', username = '', password = '' } = fields;
  const at = (key: Key) => (path === '' ? key : `${path}.${key}`);
  let valid = registry === '' ? path === '' : checkHost(registry, at('registry'), problems);
  if (path !== '' && registry === '') {
    problems.add({ input: at('registry'), message: 'this is missing', fix: 'Name the registry.' });
  }
  for (const [key, value] of [
    ['username', username],
    ['password', password],
  ] as const) {
    if (value !== '' || isJobs) continue;
    valid = false;
    problems.add({ input: at(key), message: EMPTY[key], fix: EMPTY_FIX });
  }
  if (username.includes(':')) {
    valid = false;
    problems.add({ input: at('username'), message: 'a user name cannot contain a colon' });
  }
  if (!valid) return undefined;
  return {
    ...(registry !== '' && { registry: canonicalRegistry(registry) }),
    username,
    password: secret(password),
    input: path === '' ? 'password' : path,
  };
}

const EMPTY = {
  username: 'this is empty, though a password is given',
  password: 'this is empty, though a user name is given',
} as const;
const EMPTY_FIX =
  'If it comes from a secret, check that the secret exists under that name and is available to this repository, environment and event.';

function checkHost(registry: string, input: string, problems: Problems): boolean {
  if (isRegistryHost(registry)) return true;
  const host = registry.replace(/^[a-z]+:\/\//i, '').replace(/\/.*$/, '');
  problems.add({
    input,
    message: `${quote(registry)} is not a registry's host`,
    fix: isRegistryHost(host)
      ? `Write the host alone: \`${canonicalRegistry(host)}\`.`
      : 'Write the host alone, for example `ghcr.io` or `localhost:5000`.',
  });
  return false;
}

function reportDoubles(logins: readonly LoginRequest[], problems: Problems): void {
  const seen = new Set<string>();
  for (const { registry, input } of logins) {
    if (registry === undefined) continue;
    if (seen.has(registry)) {
      problems.add({ input, message: `${registry} has two logins`, fix: 'Keep one of them.' });
    }
    seen.add(registry);
  }
}
