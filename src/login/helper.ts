import { withoutCredentials } from '../child-environment.ts';
import { PublishError } from '../errors.ts';
import type { Ports } from '../ports.ts';
import { type Credentials, configKey } from './docker-config.ts';

/** What helpers answer instead of a user name when the secret is an identity token. */
export const IDENTITY_TOKEN_USER = '<token>';

/** What helpers say, with exit code 1, when they hold nothing for a registry. */
export const NOT_FOUND = 'credentials not found in native keychain';

type HelperPorts = Pick<Ports, 'exec' | 'env' | 'signal'>;

/** A credential helper (`osxkeychain` for the program docker-credential-osxkeychain) and what it is asked about. */
export interface HelperEntry {
  readonly helper: string;
  /** The registry's key in docker's configuration. */
  readonly key: string;
}

/**
 * Asks a credential helper, as docker does. No entry gives nothing; a helper that fails gives nothing either, since docker
 * then goes on without a login, but it is said.
 * https://github.com/docker/docker-credential-helpers#development
 */
export async function askHelper(
  helper: string,
  registry: string,
  ports: HelperPorts & Pick<Ports, 'log'>,
): Promise<Credentials | undefined> {
  try {
    return await getFromHelper({ helper, key: configKey(registry) }, ports);
  } catch (error) {
    if (!(error instanceof PublishError) || error.code !== 'DOCKER_CONFIG') throw error;
    ports.log.warning([error.message, ...error.detail].join('\n'));
    return undefined;
  }
}

/** The helper's `get`: `undefined` if it has no entry; an error that names the helper if it fails. */
export async function getFromHelper(
  entry: HelperEntry,
  ports: HelperPorts,
): Promise<Credentials | undefined> {
  const { exitCode, output } = await runHelper(entry, { action: 'get', stdin: entry.key }, ports);
  if (exitCode === 0) return parseAnswer(output);
  if (output.includes(NOT_FOUND)) return undefined;
  throw failure(entry, 'could not be asked', output);
}

/** The helper's `store`: replaces what it has for the registry. */
export async function storeInHelper(
  entry: HelperEntry,
  { username, password, identityToken }: Credentials,
  ports: HelperPorts,
): Promise<void> {
  const secret = identityToken
    ? { Username: IDENTITY_TOKEN_USER, Secret: identityToken }
    : { Username: username, Secret: password };
  const stdin = JSON.stringify({ ServerURL: entry.key, ...secret });
  const { exitCode, output } = await runHelper(entry, { action: 'store', stdin }, ports);
  if (exitCode !== 0) throw failure(entry, 'could not store the login', output);
}

/** The helper's `erase`. */
export async function eraseInHelper(entry: HelperEntry, ports: HelperPorts): Promise<void> {
  const { exitCode, output } = await runHelper(entry, { action: 'erase', stdin: entry.key }, ports);
  if (exitCode !== 0) throw failure(entry, 'could not erase the login', output);
}

async function runHelper(
  { helper, key }: HelperEntry,
  { action, stdin }: { action: string; stdin: string },
  { exec, env, signal }: HelperPorts,
): Promise<{ exitCode: number; output: string }> {
  const lines: string[] = [];
  try {
    const { exitCode } = await exec(`docker-credential-${helper}`, [action], {
      // Helpers for ghcr.io may answer with the job's token.
      env: withoutCredentials(env, (name) => name === 'GITHUB_TOKEN'),
      stdin,
      onLine: (line) => lines.push(line),
      ...(signal && { signal }),
    });
    return { exitCode, output: lines.join('\n') };
  } catch (error) {
    if (signal?.aborted) throw error;
    throw failure({ helper, key }, 'could not be started', (error as Error).message);
  }
}

function parseAnswer(text: string): Credentials | undefined {
  const { Username, Secret } = readAnswer(text);
  if (typeof Username !== 'string' || typeof Secret !== 'string' || Secret === '') return undefined;
  if (Username !== IDENTITY_TOKEN_USER) return { username: Username, password: Secret };
  return { username: Username, password: '', identityToken: Secret };
}

function readAnswer(text: string): { Username?: unknown; Secret?: unknown } {
  try {
    return (JSON.parse(text) as object | null) ?? {};
  } catch {
    // Its message would quote the answer, which holds a password.
    return {};
  }
}

/** How much of a helper's words is shown. */
const MAX_WORDS = 1000;

function failure({ helper, key }: HelperEntry, what: string, words: string): PublishError {
  return new PublishError({
    code: 'DOCKER_CONFIG',
    message: `The credential helper docker-credential-${helper}, which docker's configuration names for ${key}, ${what}.`,
    fix: `Repair it, or add \`"credHelpers": {"${key}": ""}\` to docker's config.json, so that this login is kept in the file.`,
    ...(words.trim() !== '' && { detail: [words.slice(0, MAX_WORDS)] }),
  });
}
