import { providerOf } from '../registries/index.ts';

/**
 * The docker CLI's config.json, as far as logging in is concerned. Unknown keys are kept.
 * https://github.com/docker/cli/blob/master/cli/config/configfile/file.go
 */
export interface DockerConfig {
  readonly auths?: Readonly<Record<string, AuthEntry>>;
  readonly credsStore?: string;
  readonly credHelpers?: Readonly<Record<string, string>>;
  readonly [key: string]: unknown;
}

/** An entry of `auths`; it is empty where a credential helper holds the secret. */
export interface AuthEntry {
  /** `base64(user:password)`. */
  readonly auth?: string;
  readonly identitytoken?: string;
}

/** A user name and what proves it: a password, or an identity token to be exchanged (RFC 6749 refresh token). */
export interface Credentials {
  readonly username: string;
  readonly password: string;
  readonly identityToken?: string;
}

/**
 * Reads config.json; an empty file is an empty config, as for docker. Throws an `Error` that says what is wrong, and
 * never quotes the text, which holds passwords.
 */
export function parseDockerConfig(text: string): DockerConfig {
  if (text.trim() === '') return {};
  const config = parseObject(text);
  for (const key of ['auths', 'credHelpers']) {
    if (!isObject(config[key] ?? {})) throw new Error(`its \`${key}\` is not an object`);
  }
  for (const [registry, entry] of Object.entries(config.auths ?? {})) {
    if (!isObject(entry)) throw new Error(`the entry of ${registry} in \`auths\` is not an object`);
  }
  for (const helper of [config.credsStore ?? '', ...Object.values(config.credHelpers ?? {})]) {
    if (typeof helper !== 'string') throw new Error('the name of a credential helper is not text');
  }
  return config as DockerConfig;
}

function parseObject(text: string): Record<string, unknown> {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    throw new Error('it is not JSON');
  }
  if (!isObject(value)) throw new Error('it is not a JSON object');
  return value;
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The key of a registry in `auths` and `credHelpers`. */
export function configKey(registry: string): string {
  return providerOf(registry).configKey ?? registry;
}

/** The credential helper that answers for a registry, `''` if the file does. */
export function helperFor({ credHelpers, credsStore }: DockerConfig, registry: string): string {
  return ownValue(credHelpers, configKey(registry)) ?? credsStore ?? '';
}

/** What the file itself holds for a registry: its entry, else one under an older spelling of the key, as docker does. */
export function storedCredentials(
  { auths }: DockerConfig,
  registry: string,
): Credentials | undefined {
  const key = configKey(registry);
  const spelled = Object.keys(auths ?? {}).find((name) => hostOf(name) === key);
  const entry = ownValue(auths, key) ?? ownValue(auths, spelled ?? '');
  if (!entry?.auth) return undefined;
  const decoded = Buffer.from(entry.auth, 'base64').toString('utf8');
  const colon = decoded.indexOf(':');
  if (colon < 1) return undefined;
  return {
    username: decoded.slice(0, colon),
    password: decoded.slice(colon + 1),
    ...(entry.identitytoken && { identityToken: entry.identitytoken }),
  };
}

/** `https://ghcr.io/v2/` -> `ghcr.io`. */
function hostOf(key: string): string {
  return key.replace(/^https?:\/\//, '').replace(/\/.*$/s, '');
}

/** The entry of `auths` for a registry, if there is one. */
export function authEntry({ auths }: DockerConfig, key: string): AuthEntry | undefined {
  return ownValue(auths, key);
}

/** The config with one entry of `auths` replaced or added at the end, everything else as it was and where it was. */
export function withEntry(config: DockerConfig, key: string, entry: AuthEntry): DockerConfig {
  return { ...config, auths: { ...config.auths, [key]: entry } };
}

/** The config without an entry of `auths`. */
export function withoutEntry(config: DockerConfig, key: string): DockerConfig {
  const others = Object.entries(config.auths ?? {}).filter(([name]) => name !== key);
  return { ...config, auths: Object.fromEntries(others) };
}

/** The config with one more login, in the file even where a credential helper would answer. */
export function withLogin(
  config: DockerConfig,
  registry: string,
  credentials: Credentials,
): DockerConfig {
  const key = configKey(registry);
  return {
    ...withEntry(config, key, toEntry(credentials)),
    // An empty helper makes docker read the file for this registry alone, and leaves the keychain to the others.
    ...(helperFor(config, registry) !== '' && {
      credHelpers: { ...config.credHelpers, [key]: '' },
    }),
  };
}

/** The config with a credential helper for one registry, and nothing of it in the file. */
export function withHelper(config: DockerConfig, registry: string, helper: string): DockerConfig {
  const key = configKey(registry);
  const credHelpers = { ...config.credHelpers, [key]: helper };
  return { ...(config.auths ? withoutEntry(config, key) : config), credHelpers };
}

/** The entry that docker would write. */
export function toEntry({ username, password, identityToken }: Credentials): AuthEntry {
  const auth = encodeBasic(username, password);
  return identityToken ? { auth, identitytoken: identityToken } : { auth };
}

/** `base64(user:password)`, as config.json and Basic authentication hold it (RFC 7617). */
export function encodeBasic(username: string, password: string): string {
  return Buffer.from(`${username}:${password}`, 'utf8').toString('base64');
}

/** A registry could be called `constructor`. */
function ownValue<T>(record: Readonly<Record<string, T>> | undefined, key: string): T | undefined {
  return record && Object.hasOwn(record, key) ? record[key] : undefined;
}
