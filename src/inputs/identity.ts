import { canonicalRegistry, DOCKER_HUB } from '../reference/reference.ts';
import {
  IDENTITY_KEYS,
  type IdentityFields,
  type IdentityKey,
  keylessProviderOf,
  ownerOf,
  type Provider,
} from '../registries/index.ts';
import { secret } from '../secret.ts';
import { quote } from './quote.ts';
import type { Fields } from './registry-auth.ts';
import type { KeylessLogin } from './request.ts';
import type { Problems } from './values.ts';

/** What was typed beside the inputs of identity, and where. */
export interface IdentityOrigin {
  /** Canonical host; `''` where the registry of `images` is meant. */
  readonly registry: string;
  readonly username: string;
  readonly password: string;
  /** `''` where the job's own is asked for. */
  readonly idToken: string;
  /** The input's name for a key, for messages. */
  at(key: IdentityKey | 'username' | 'password' | 'registry' | 'id-token'): string;
}

/** Those of the values that are set. */
export function identityFields(value: (key: IdentityKey) => string | undefined): IdentityFields {
  const typed = IDENTITY_KEYS.map((key) => [key, value(key) ?? ''] as const);
  return Object.fromEntries(typed.filter(([, text]) => text !== ''));
}

/** A login by the job's ID token; `undefined` after a problem. At least one field is set. */
export function parseIdentity(
  fields: IdentityFields,
  origin: IdentityOrigin,
  problems: Problems,
): KeylessLogin | undefined {
  const before = problems.list.length;
  const provider = keylessProviderOf(fields, origin.registry);
  if (!provider) {
    reportIncomplete(fields, origin, problems);
    return undefined;
  }
  checkKeys(provider, { fields, origin }, problems);
  checkOthers(provider, origin, problems);
  checkIdToken(origin, problems);
  for (const { key, message, fix } of provider.keyless?.check?.(fields) ?? []) {
    problems.add({ input: origin.at(key), message, fix });
  }
  if (problems.list.length > before) return undefined;
  const { username, idToken } = origin;
  return {
    ...{ how: 'keyless', provider: provider.id, fields, username },
    ...(idToken !== '' && { idToken: secret(idToken) }),
  };
}

/**
 * docker/login-action takes a connection of Docker Hub from variables, which are there for all steps of a job: those that log
 * in elsewhere, or with a password, do not mean it.
 */
export function withoutIdleVariables(fields: Fields): Fields {
  const { 'connection-id': connection, 'token-lifetime': lifetime, ...others } = fields;
  if (!connection && !lifetime) return fields;
  const { registry = '', username = '', password = '' } = others;
  const host = canonicalRegistry(registry);
  const isElsewhere = host !== '' && host !== DOCKER_HUB;
  const rest: Fields = others;
  const isAnother =
    keylessProviderOf(
      identityFields((key) => rest[key]),
      host,
    ) !== undefined;
  const isNamed = username !== '' || host !== '';
  const isMeant = connection && !isElsewhere && !isAnother && password === '' && isNamed;
  return isMeant ? fields : others;
}

/** https://www.rfc-editor.org/rfc/rfc7519#section-3 */
function checkIdToken({ idToken, at }: IdentityOrigin, problems: Problems): void {
  if (idToken === '' || /^[\w-]+\.[\w-]+\.[\w-]+$/.test(idToken)) return;
  problems.add({
    input: at('id-token'),
    message: 'this is no JSON Web Token',
    fix: 'Hand over the token itself, three parts joined by dots, as the CI puts it into the variable.',
  });
}

function reportIncomplete(
  fields: IdentityFields,
  { at }: IdentityOrigin,
  problems: Problems,
): void {
  for (const key of Object.keys(fields) as IdentityKey[]) {
    const needed = ownerOf(key)?.keyless?.required ?? [];
    problems.add({
      input: at(key),
      message: 'this does nothing by itself',
      fix:
        needed.length > 0
          ? `It goes with ${needed.map((name) => `\`${name}\``).join(' and ')}.`
          : 'It goes with the inputs of a login by OIDC, such as `role-to-assume`.',
    });
  }
}

function checkKeys(
  { id, keyless }: Provider,
  { fields, origin: { at } }: { fields: IdentityFields; origin: IdentityOrigin },
  problems: Problems,
): void {
  const { required = [], optional = [] } = keyless ?? {};
  for (const key of required) {
    if (fields[key] !== undefined) continue;
    const typed = required.filter((name) => fields[name] !== undefined);
    problems.add({
      input: at(key),
      message: `this is missing, though \`${typed.join('`, `')}\` is set`,
      fix: 'Set both. If it comes from a secret or a variable, check its name.',
    });
  }
  for (const key of Object.keys(fields) as IdentityKey[]) {
    if ([...required, ...optional, 'oidc-audience'].includes(key)) continue;
    problems.add({
      input: at(key),
      message: `this belongs to another kind of login than \`${required[0]}\` (${id})`,
      fix: 'One login is for one registry. For several, use `registry-auth` with an entry for each.',
    });
  }
}

function checkOthers(
  { keyless, matches }: Provider,
  { registry, username, password, at }: IdentityOrigin,
  problems: Problems,
): void {
  const [key = 'identity'] = keyless?.required ?? [];
  if (password !== '') {
    problems.add({
      input: at('password'),
      message: `there is a password beside \`${key}\`, which needs none`,
      fix: 'Keep one of them.',
    });
  }
  if (keyless?.needsUsername && username === '') {
    problems.add({
      input: at('username'),
      message: `this is missing, though \`${key}\` is set`,
      fix: 'Set it to the name of the organization.',
    });
  }
  if (registry !== '' && !keyless?.anyHost && !matches(registry)) {
    problems.add({
      input: at('registry'),
      message: `\`${key}\` does not log in to ${quote(registry)}`,
      fix: 'Correct the host, or remove that input.',
    });
  }
}
