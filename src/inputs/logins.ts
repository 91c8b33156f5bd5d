import { canonicalRegistry, isRegistryHost } from '../reference/reference.ts';
import { IDENTITY_KEYS, isAmbient, registryMeantBy, usernameFor } from '../registries/index.ts';
import { secret } from '../secret.ts';
import { parseAuthEntries } from './auth-entries.ts';
import { parseEcr } from './ecr.ts';
import { identityFields, parseIdentity, withoutIdleVariables } from './identity.ts';
import { type JobToken, jobTokenOf } from './job-token.ts';
import { quote } from './quote.ts';
import type { Fields, Key } from './registry-auth.ts';
import type { LoginMeans, LoginRequest } from './request.ts';
import { isScope } from './scope.ts';
import type { Typed } from './typed.ts';
import type { Problems } from './values.ts';

export interface LoginOptions {
  /** Whether `registry` alone asks for a login; where images name the registries, it does not. */
  readonly isRegistryEnough: boolean;
  /** Canonical host that this CI itself has a login to. */
  readonly ownRegistry?: string | undefined;
  /** Whether a login may be for one scope alone. */
  readonly isScopable?: boolean;
}

/** The flat inputs of a login, as they are typed. */
export function flatFields(typed: Typed): Fields {
  return withoutIdleVariables({
    registry: typed('registry'),
    username: typed('username'),
    password: typed('password'),
    'id-token': typed('id-token'),
    ecr: typed('ecr'),
    scope: typed('scope'),
    ...identityFields(typed),
  });
}

/** Whether there is anything to log in with, besides where and how. */
export function hasMeans({ registry: _, ecr: __, scope: ___, ...means }: Fields): boolean {
  return Object.values(means).some(Boolean);
}

/**
 * Logins of the flat inputs and of `registry-auth`, in that order. Where a registry takes the job's own token, that stands in for a
 * password that is not there.
 */
export async function parseLogins(
  typed: Typed,
  { isRegistryEnough, ownRegistry, isScopable = false }: LoginOptions,
  problems: Problems,
): Promise<readonly LoginRequest[]> {
  const origin = { jobToken: jobTokenOf(typed).githubToken, ownRegistry, isScopable };
  const flat = flatFields(typed);
  const { registry = '' } = flat;
  const isAsked = isRegistryEnough && needsNothing(registry, origin);
  const logins: (LoginRequest | undefined)[] = [];
  if (hasMeans(flat) || isAsked) {
    logins.push(toLogin(flat, { path: '', ...origin }, problems));
  } else if (registry) checkHost(registry, 'registry', problems);
  const entries = await parseAuthEntries(typed, problems);
  logins.push(...entries.map(({ fields, path }) => toLogin(fields, { path, ...origin }, problems)));
  const found = logins.filter((login) => login !== undefined);
  reportDoubles(found, problems);
  return found;
}

/** Whether the name of a registry is enough to log in to it. */
function needsNothing(registry: string, { jobToken, ownRegistry }: Possessions): boolean {
  const host = canonicalRegistry(registry);
  if (host === '') return false;
  return isAmbient(host) || host === ownRegistry || host === jobToken?.registry;
}

/** What there is without being typed. */
interface Possessions {
  readonly jobToken: JobToken | undefined;
  readonly ownRegistry: string | undefined;
}

interface Origin extends Possessions {
  /** Empty for the flat inputs, which may leave the registry to `images`. */
  readonly path: string;
  readonly isScopable: boolean;
}

function toLogin(
  fields: Fields,
  { path, isScopable, ...possessions }: Origin,
  problems: Problems,
): LoginRequest | undefined {
  const { registry = '', scope = '' } = fields;
  const at = (key: Key) => (path === '' ? key : `${path}.${key}`);
  let valid = registry === '' ? path === '' : checkHost(registry, at('registry'), problems);
  if (path !== '' && registry === '') {
    problems.add({ input: at('registry'), message: 'this is missing', fix: 'Name the registry.' });
  }
  const means = meansOf(fields, { at, ...possessions }, problems);
  valid &&= means !== undefined && isScope(scope, { input: at('scope'), isScopable }, problems);
  if (!valid || !means) return undefined;
  return {
    ...(registry !== '' && { registry: canonicalRegistry(registry) }),
    ...(scope !== '' && { scope }),
    ...means,
    input: path === '' ? (means.how === 'keyless' ? (firstKey(fields) ?? '') : 'password') : path,
  };
}

function firstKey(fields: Fields): Key | undefined {
  return IDENTITY_KEYS.find((key) => fields[key]);
}

interface Surroundings extends Possessions {
  at(key: Key): string;
}

function meansOf(
  fields: Fields,
  { at, jobToken, ownRegistry }: Surroundings,
  problems: Problems,
): LoginMeans | undefined {
  const { registry = '', username = '', password = '', 'id-token': idToken = '' } = fields;
  const host = canonicalRegistry(registry);
  const identity = identityFields((key) => fields[key]);
  if (username.includes(':')) {
    problems.add({ input: at('username'), message: 'a user name cannot contain a colon' });
    return undefined;
  }
  if (Object.keys(identity).length > 0) {
    return parseIdentity(identity, { registry: host, username, password, idToken, at }, problems);
  }
  if (idToken !== '') {
    problems.add({
      input: at('id-token'),
      message: 'this does nothing by itself',
      fix: 'It goes with the inputs of a login by OIDC, such as `role-to-assume`.',
    });
    return undefined;
  }
  const ecr = parseEcr(fields.ecr ?? '', { host, input: at('ecr') }, problems);
  if (ecr === undefined) return undefined;
  if (password === '' && jobToken?.registry === host && host !== '') {
    return { how: 'password', username, password: jobToken.token };
  }
  const hasOwn = ecr === 'auto' && host !== '' && (isAmbient(host) || host === ownRegistry);
  if (username === '' && password === '' && hasOwn) return { how: 'ambient' };
  const named = username || (usernameFor(registry, password) ?? '');
  const missing = Object.entries({ username: named, password }).filter(([, text]) => text === '');
  for (const [key] of missing) {
    const name = key as 'username' | 'password';
    problems.add({ input: at(name), message: EMPTY[name], fix: EMPTY_FIX });
  }
  if (missing.length > 0) return undefined;
  const asTyped = ecr === 'never' && { isFinal: true };
  return { how: 'password', username: named, password: secret(password), ...asTyped };
}

const EMPTY = {
  username: 'this is empty, though a password is given',
  password: 'this is empty, though a user name is given',
} as const;
const EMPTY_FIX =
  'If it comes from a secret, check that the secret exists under that name and is available to this repository, environment and event.';

function checkHost(registry: string, input: string, problems: Problems): boolean {
  const meant = registryMeantBy(canonicalRegistry(registry));
  if (meant !== undefined) {
    const message = `${quote(registry)} is not a registry: layers alone are fetched there`;
    problems.add({ input, message, fix: `Write \`${meant}\`.` });
    return false;
  }
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
  for (const { registry, scope = '', input } of logins) {
    if (registry === undefined) continue;
    const target = `${registry} ${scope}`;
    if (seen.has(target)) {
      problems.add({ input, message: `${registry} has two logins`, fix: 'Keep one of them.' });
    }
    seen.add(target);
  }
}
