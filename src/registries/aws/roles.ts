import { PublishError } from '../../errors.ts';
import type { IdToken } from '../../oidc/id-token.ts';
import type { ExchangePorts, ExchangeRequest } from '../exchange.ts';
import type { IdentityFields } from '../identity.ts';
import { stsEndpoint } from './endpoint.ts';
import type { EcrRegistry } from './host.ts';
import type { AwsKeys } from './keys.ts';
import { machineKeys } from './machine.ts';
import { rolesIn } from './role-fields.ts';
import { assumeByKeys, assumeByToken, type RoleRequest } from './sts.ts';

const AUDIENCE = 'sts.amazonaws.com';
const USUAL_SECONDS = 3600;
const LONGEST_SESSION_NAME = 64;

/**
 * Keys of the last of the roles: the first is assumed by the job's ID token, each other one by the keys of the one before. Where the job has
 * no ID token, a runner on AWS assumes all of them by what it is itself.
 */
export async function keysOfRoles(
  { fields }: ExchangeRequest,
  registry: EcrRegistry,
  ports: ExchangePorts,
): Promise<AwsKeys> {
  const { 'role-to-assume': typed = '', 'sts-endpoint': address = '' } = fields;
  const shared = {
    endpoint: stsEndpoint(address, registry, ports.env),
    session: sessionName(fields, ports),
    duration: Number(fields['role-duration-seconds'] ?? USUAL_SECONDS),
  };
  const requests = rolesIn(typed).map((role): RoleRequest => ({ ...shared, role }));
  const [first, ...others] = requests;
  if (!first) throw new Error('a login by role without a role');
  const proof = await proofOf(fields, registry, ports);
  const isToken = 'jwt' in proof;
  const externalId = fields['role-external-id'];
  let keys = isToken ? await assumeByToken(first, proof, ports) : proof;
  for (const request of isToken ? others : requests) {
    keys = await assumeByKeys({ ...request, externalId }, keys, ports);
  }
  return keys;
}

async function proofOf(
  { 'oidc-audience': audience }: IdentityFields,
  registry: EcrRegistry,
  ports: ExchangePorts,
): Promise<IdToken | AwsKeys> {
  try {
    return await ports.idToken(audience ?? AUDIENCE);
  } catch (error) {
    if (!(error instanceof PublishError) || error.code !== 'NO_ID_TOKEN') throw error;
    const keys = await machineKeys(registry, ports);
    if (!keys) throw error;
    return keys;
  }
}

/** What CloudTrail shows: which run of which repository. */
function sessionName(fields: IdentityFields, { env }: ExchangePorts): string {
  const { 'role-session-name': typed } = fields;
  if (typed !== undefined) return typed;
  const { GITHUB_REPOSITORY, GITHUB_RUN_ID } = env;
  const name = [GITHUB_REPOSITORY, GITHUB_RUN_ID].filter(Boolean).join('@');
  return name.replace(/[^\w+=,.@-]/g, '-').slice(-LONGEST_SESSION_NAME) || 'registry-publish';
}
