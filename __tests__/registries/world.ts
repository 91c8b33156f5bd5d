import type { RequestListener } from 'node:http';
import { clock } from '../../src/adapters/node/clock.ts';
import type { LoginRequest } from '../../src/inputs/request.ts';
import { registryClient } from '../../src/login/client.ts';
import { resolveCredentials, type Sources } from '../../src/login/credentials.ts';
import type { Registry } from '../../src/oci/index.ts';
import type { Clock, Ports } from '../../src/ports.ts';
import { explain } from '../../src/registries/explain.ts';
import type { IdentityFields } from '../../src/registries/index.ts';
import { secret } from '../../src/secret.ts';
import { type Cloud, startCloud } from '../cloud/cloud.ts';
import { type Issuer, type IssuerOptions, makeIssuer } from '../cloud/issuer.ts';
import type { TestPorts } from '../login/ports.ts';
import { jobPorts } from './exchange-ports.ts';

const CONNECTION = { insecure: [], authRealms: [], retryTimeoutMs: 1000 };

/** A job of GitHub Actions in a world with one vendor in it. */
export interface World extends AsyncDisposable {
  readonly issuer: Issuer;
  readonly cloud: Cloud;
  readonly ports: TestPorts;
  /** Pauses that were waited for, in milliseconds; none is real. */
  readonly pauses: readonly number[];
  login(login: LoginRequest | undefined, sources?: Found): Promise<LoggedIn>;
}

/** What there is beside a typed login; the registry where none is typed. */
type Found = Partial<Sources> & { readonly registry?: string };

export interface LoggedIn {
  readonly source: string;
  readonly username: string | undefined;
  readonly password: string | undefined;
  readonly client: Registry;
  /** What a failure of this work is for the user. */
  failure(work: (client: Registry) => Promise<unknown>, repository?: string): Promise<Shown>;
}

/** An error as it is shown. */
export interface Shown {
  readonly code: string;
  readonly message: string;
  readonly fix?: string;
  readonly detail?: readonly string[];
}

export interface WorldOptions extends IssuerOptions {
  readonly env?: Readonly<Record<string, string>>;
  readonly ports?: Partial<Ports>;
}

/** Host -> its server. */
export type Sites = Readonly<Record<string, RequestListener>>;

export async function startWorld(
  sitesOf: (issuer: Issuer) => Sites,
  { env = {}, ports: own, ...options }: WorldOptions = {},
): Promise<World> {
  const issuer = await makeIssuer(options);
  const cloud = await startCloud({ ...issuer.sites, ...sitesOf(issuer) });
  const pauses: number[] = [];
  const overrides = { clock: impatient(pauses), ...own };
  const { ports } = jobPorts(cloud, { ...issuer.env, ...env }, overrides);
  return {
    issuer,
    cloud,
    ports,
    pauses,
    login: (login, sources) => logIn(ports, login, sources),
    [Symbol.asyncDispose]: () => cloud[Symbol.asyncDispose](),
  };
}

/** Its pauses take no time, and move it on all the same. */
function impatient(pauses: number[]): Clock {
  let ahead = 0;
  return {
    now: () => clock.now() + ahead,
    sleep: async (ms) => {
      pauses.push(ms);
      ahead += ms;
    },
  };
}

async function logIn(
  ports: TestPorts,
  login: LoginRequest | undefined,
  sources: Found = {},
): Promise<LoggedIn> {
  const host = login?.registry ?? sources.registry ?? '';
  const resolved = await resolveCredentials(host, { config: {}, ...sources, login }, ports);
  const { credentials, current, source } = resolved;
  const client = registryClient({ host, credentials, current, connection: CONNECTION }, ports);
  const username = credentials?.username;
  return {
    source,
    username,
    password: credentials?.password,
    client,
    async failure(work, repository) {
      const error = await work(client).then(
        () => undefined,
        (reason: unknown) => reason,
      );
      if (error === undefined) throw new Error('it succeeded');
      const target = { registry: host, ...(repository !== undefined && { repository }) };
      return explain(error, 'Trying', {
        ...target,
        ...(username !== undefined && { username }),
      }) as Shown;
    },
  };
}

/** A login by the job's ID token. */
export function keyless(
  provider: string,
  registry: string,
  fields: IdentityFields,
  more: { readonly username?: string; readonly idToken?: string } = {},
): LoginRequest {
  const { username = '', idToken } = more;
  return {
    ...{ how: 'keyless', provider, registry, fields, username, input: 'identity' },
    ...(idToken !== undefined && { idToken: secret(idToken) }),
  };
}

/** A login with a stored secret. */
export function password(registry: string, username: string, text: string): LoginRequest {
  return { how: 'password', registry, username, password: secret(text), input: 'password' };
}
