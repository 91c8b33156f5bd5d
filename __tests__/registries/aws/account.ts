import type { LoginRequest } from '../../../src/inputs/request.ts';
import { registryClient } from '../../../src/login/client.ts';
import { resolveCredentials } from '../../../src/login/credentials.ts';
import type { Environment, Ports } from '../../../src/ports.ts';
import type { IdentityFields } from '../../../src/registries/index.ts';
import { type AwsOptions, IRELAND, makeAws } from '../../cloud/aws/aws.ts';
import { startCloud } from '../../cloud/cloud.ts';
import { type IssuerOptions, makeIssuer } from '../../cloud/issuer.ts';
import type { SiteAnswer } from '../../cloud/site.ts';
import { jobPorts } from '../exchange-ports.ts';

export const ROLE = 'arn:aws:iam::123456789012:role/publisher';
export const SUBJECT = 'repo:acme/app:*';
export const USER = {
  id: 'AKIAIOSFODNN7EXAMPLE',
  identity: {
    arn: 'arn:aws:iam::123456789012:user/ci',
    secret: 'wJalrXUtnFEMI/K7MDENG+bPxRfiCYEXAMPLEKEY',
  },
};

export interface AccountOptions extends Omit<AwsOptions, 'issuer'> {
  readonly token?: IssuerOptions;
  /** Beside, or instead of, what a job with `id-token: write` has. */
  readonly env?: Environment;
  /** Services beside those of AWS: a metadata service. */
  readonly beside?: Parameters<typeof startCloud>[0];
  readonly ports?: Partial<Ports>;
}

/** A job on a runner, and an account of AWS with one user and what the options say. */
export async function startAccount({ token, env, beside, ports, ...options }: AccountOptions) {
  const issuer = await makeIssuer(token);
  const aws = makeAws({ roles: { [ROLE]: { subject: SUBJECT } }, ...options, issuer });
  aws.identities.set(USER.id, USER.identity);
  const cloud = await startCloud({ ...issuer.sites, ...aws.sites, ...beside });
  const job = jobPorts(cloud, { ...issuer.env, ...env }, ports);
  return {
    issuer,
    cloud,
    ...aws,
    ...job,
    [Symbol.asyncDispose]: () => cloud[Symbol.asyncDispose](),
  };
}

export type Account = Awaited<ReturnType<typeof startAccount>>;

/** The login of the inputs for a role. */
export function byRole(fields: IdentityFields = {}, registry = IRELAND.registry): LoginRequest {
  return {
    ...{ how: 'keyless', provider: 'ecr', username: '', input: 'role-to-assume', registry },
    fields: { 'role-to-assume': ROLE, ...fields },
  };
}

/** Logs in as a run does, and proves that an image could be pushed. */
export async function logInAndPush(
  { place, ports }: Pick<Account, 'place' | 'ports'>,
  login: LoginRequest | undefined,
  repository = 'app',
) {
  const { registry } = place;
  const resolved = await resolveCredentials(registry, { login, config: {} }, ports);
  const { credentials, current } = resolved;
  const connection = { insecure: [], authRealms: [], retryTimeoutMs: 1000 };
  const client = registryClient({ host: registry, credentials, current, connection }, ports);
  await client.canPush(repository);
  return resolved;
}

/** What nobody may see in a log. */
export function secretsOf({ identities, passwords, issuer }: Account): readonly string[] {
  const keys = [...identities.values()].flatMap(({ secret, token, arn }) =>
    // Keys that nobody has used are none of this run.
    arn === USER.identity.arn ? [] : [secret, token ?? ''],
  );
  return [...keys, ...passwords, ...issuer.issued];
}

export function answering(answer: SiteAnswer) {
  return () => answer;
}
