import { BadRequest, toPublishError } from '../errors.ts';
import type { RawInputs } from '../inputs/schema.ts';
import { collectProblems } from '../inputs/values.ts';
import type { Ports } from '../ports.ts';
import { explain } from '../registries/explain.ts';
import { settleAll } from '../settle-all.ts';
import { environmentConfig } from './auth-environment.ts';
import { registryClient } from './client.ts';
import { resolveCredentials } from './credentials.ts';
import { storedCredentials } from './docker-config.ts';
import { dockerPaths } from './docker-paths.ts';
import type { Receipt } from './receipt.ts';
import { type LoginInputs, readLoginInputs } from './request.ts';
import { type KeepReceipt, type ProvenLogin, type StoredLogin, storeLogins } from './store.ts';
import { undoLogins } from './undo.ts';

export interface LoginOptions {
  /** A run without secrets (of a fork) logs in where it can, and says where it cannot. */
  readonly secretsAvailable: boolean;
  /** Keeps what a later step needs to log out again; called only where that is asked for. */
  readonly keep?: KeepReceipt;
}

/**
 * Logs in for later steps: every login is proven by our own client before any is written into the user's docker
 * configuration. Throws before anything is written if an input is wrong or a registry refuses, with all of them at once.
 */
export async function logIn(
  raw: RawInputs,
  { secretsAvailable, keep }: LoginOptions,
  ports: Ports,
): Promise<readonly StoredLogin[]> {
  const problems = collectProblems();
  const inputs = await readLoginInputs(raw, problems);
  const wrong = new BadRequest(problems.list);
  if (problems.list.length > 0 && secretsAvailable) throw wrong;
  if (problems.list.length > 0) {
    ports.log.notice(
      `GitHub gives runs from forks and of Dependabot no secrets, so this login is left out:\n${wrong.message}`,
    );
  }
  if (inputs.logins.length === 0) return [];
  const proven = await prove(inputs, ports);
  warnOfEnvironment(proven, ports);
  return store(proven, inputs.logout ? keep : undefined, ports);
}

/** Asks every registry at once whether it takes the credentials. */
function prove(
  { logins, connection, githubToken }: LoginInputs,
  ports: Ports,
): Promise<readonly ProvenLogin[]> {
  return settleAll(logins, async (login) => {
    const { registry } = login;
    const sources = { login, config: {}, githubToken };
    const { credentials, source } = await resolveCredentials(registry, sources, ports);
    if (!credentials) throw new Error(`no credentials for ${registry}`);
    try {
      await registryClient({ host: registry, credentials, connection }, ports).ping();
    } catch (error) {
      const { username } = credentials;
      throw explain(error, `Logging in to ${registry} as ${username}`, { registry, username });
    }
    return { registry, credentials, source };
  });
}

function warnOfEnvironment(logins: readonly ProvenLogin[], { env, log }: Ports): void {
  const config = environmentConfig(env);
  for (const { registry } of logins) {
    if (!storedCredentials(config, registry)) continue;
    log.warning(
      `DOCKER_AUTH_CONFIG holds a login to ${registry} too, and docker 28.3 and later prefer that one. Take it out of that variable if later steps are to use this login.`,
    );
  }
}

/** Stores all logins or none: what was stored when one fails is undone. */
async function store(
  logins: readonly ProvenLogin[],
  keep: KeepReceipt | undefined,
  ports: Ports,
): Promise<readonly StoredLogin[]> {
  let done: Receipt | undefined;
  const remember: KeepReceipt = async (receipt) => {
    done = receipt;
    await keep?.(receipt);
  };
  try {
    return await storeLogins(logins, { paths: dockerPaths(ports.env), keep: remember }, ports);
  } catch (error) {
    if (done) await takeBack(done, ports);
    throw error;
  }
}

async function takeBack(receipt: Receipt, { signal: _, ...ports }: Ports): Promise<void> {
  try {
    await undoLogins(receipt, ports);
  } catch (error) {
    ports.log.warning(`Taking back a half-done login failed: ${toPublishError(error).message}`);
  }
}

/** What was done, one line each. */
export function renderLogins(logins: readonly StoredLogin[]): readonly string[] {
  return logins.map(({ registry, username, source, storedIn }) => {
    const how = source === 'job-token' ? ', with the job’s own token' : '';
    return `Logged in to ${registry} as ${username}${how} (stored in ${storedIn})`;
  });
}

/** `registry-publish login --json`, schema version 1. Fields are only ever added. */
export interface LoginJson {
  readonly schemaVersion: 1;
  readonly logins: readonly StoredLogin[];
}

export function toLoginJson(logins: readonly StoredLogin[]): LoginJson {
  return { schemaVersion: 1, logins };
}
