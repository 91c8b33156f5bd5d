import { BadRequest, PublishError, toPublishError } from '../errors.ts';
import type { RawInputs } from '../inputs/schema.ts';
import { collectProblems } from '../inputs/values.ts';
import type { Ports } from '../ports.ts';
import { explain } from '../registries/explain.ts';
import { gitlabRegistry, providerOf } from '../registries/index.ts';
import { settleAll } from '../settle-all.ts';
import { environmentConfig } from './auth-environment.ts';
import { registryClient } from './client.ts';
import { resolveCredentials, type Source } from './credentials.ts';
import { storedCredentials } from './docker-config.ts';
import { dockerPaths } from './docker-paths.ts';
import type { Receipt } from './receipt.ts';
import { type LoginInputs, readLoginInputs } from './request.ts';
import { scopeDirectory } from './scope.ts';
import { type KeepReceipt, type ProvenLogin, type StoredLogin, storeLogins } from './store.ts';
import { undoLogins } from './undo.ts';

export interface LoginOptions {
  /** A run without secrets (of a fork) logs in where it can, and says where it cannot. */
  readonly secretsAvailable: boolean;
  /** Keeps what a later step needs to log out again; called only where that is asked for. */
  readonly keep?: KeepReceipts;
}

/** Called with what undoes all that is done so far and what is done next, before it is done. */
export type KeepReceipts = (receipts: readonly Receipt[]) => Promise<void>;

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
  const own = gitlabRegistry(ports.env)?.registry;
  const inputs = await readLoginInputs(raw, own, problems);
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
    const { credentials, source, expiresAt } = await resolveCredentials(registry, sources, ports);
    if (!credentials) throw nothingThere(registry);
    const isForPushes = source === 'keyless' && providerOf(registry).keyless?.pushesOnly;
    if (isForPushes && !login.scope) warnOfPulls(registry, ports);
    try {
      await registryClient({ host: registry, credentials, connection }, ports).ping();
    } catch (error) {
      const { username } = credentials;
      throw explain(error, `Logging in to ${registry} as ${username}`, { registry, username });
    }
    return {
      ...{ registry, credentials, source },
      ...(login.scope !== undefined && { scope: login.scope }),
      ...(expiresAt !== undefined && { expiresAt: new Date(expiresAt).toISOString() }),
    };
  });
}

function warnOfPulls(registry: string, { log }: Ports): void {
  log.warning(
    `This login to ${registry} is good for the repositories of its ruleset alone. Later steps that pull other images from ${registry}, base images for example, may be refused, and it ends after \`token-lifetime\`. The action registry-publish itself keeps such a login away from builds.`,
  );
}

/** Only where the machine was to have a login. */
function nothingThere(registry: string): PublishError {
  return new PublishError({
    code: 'LOGIN_FAILED',
    message: `There is nothing to log in to ${registry} with.`,
    fix: 'Set `username` and `password`, or the inputs of a login by OIDC. This machine has no login of its own there.',
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
  keep: KeepReceipts | undefined,
  ports: Ports,
): Promise<readonly StoredLogin[]> {
  const own = dockerPaths(ports.env);
  const places = Map.groupBy(logins, ({ registry, scope }) => scopeDirectory(own, registry, scope));
  const done = new Map<string, Receipt>();
  const stored: StoredLogin[] = [];
  try {
    for (const [config, group] of places) {
      const remember: KeepReceipt = async (receipt) => {
        done.set(config, receipt);
        await keep?.([...done.values()]);
      };
      const paths = { ...own, config };
      stored.push(...(await storeLogins(group, { paths, keep: remember }, ports)));
    }
    return stored;
  } catch (error) {
    for (const receipt of done.values()) await takeBack(receipt, ports);
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

const HOW: Partial<Record<Source, string>> = {
  'job-token': ', with the job’s own token',
  keyless: ', with the job’s ID token',
  ambient: ', with the login of this machine',
};

/** What was done, one line each. */
export function renderLogins(logins: readonly StoredLogin[]): readonly string[] {
  return logins.map(({ registry, scope, username, source, storedIn, expiresAt }) => {
    const where = scope === undefined ? registry : `${registry} for ${scope}`;
    const how = HOW[source] ?? '';
    const end = expiresAt === undefined ? '' : `; it ends at ${expiresAt.slice(0, 16)}Z`;
    return `Logged in to ${where} as ${username}${how} (stored in ${storedIn})${end}`;
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
