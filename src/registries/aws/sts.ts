import { requiredText } from '../../oidc/answer.ts';
import type { IdToken } from '../../oidc/id-token.ts';
import type { ServiceAnswer } from '../../oidc/service.ts';
import type { ExchangePorts } from '../exchange.ts';
import { call, signedCall } from './call.ts';
import type { Endpoint } from './endpoint.ts';
import { refusalOf } from './failure.ts';
import { type AwsKeys, keysIn } from './keys.ts';
import { chainRefused, roleRefused } from './role-refused.ts';
import { xmlText } from './xml.ts';

export const STS = 'AWS STS';
/** Of a chain of roles no session lasts longer, in seconds. */
const LONGEST_CHAINED = 3600;

/** Which role, and as whom. */
export interface RoleRequest {
  readonly endpoint: Endpoint;
  /** ARN. */
  readonly role: string;
  readonly session: string;
  /** In seconds. */
  readonly duration: number;
  /** What the role's owner wants to be told; for roles that keys assume. */
  readonly externalId?: string | undefined;
}

/**
 * Assumes a role by an ID token, which is all the proof there is: the request is not signed, and may carry no session tags.
 * https://docs.aws.amazon.com/STS/latest/APIReference/API_AssumeRoleWithWebIdentity.html
 */
export async function assumeByToken(
  request: RoleRequest,
  { jwt, claims }: IdToken,
  ports: ExchangePorts,
): Promise<AwsKeys> {
  const form = formOf('AssumeRoleWithWebIdentity', request, { WebIdentityToken: jwt });
  const answer = await call({ name: STS, endpoint: request.endpoint, ...form }, ports);
  if (answer.status === 200) return keysOf(answer, request, ports);
  throw roleRefused(request.role, claims, refusalOf(STS, answer));
}

/** Assumes a role by the keys of another identity. https://docs.aws.amazon.com/STS/latest/APIReference/API_AssumeRole.html */
export async function assumeByKeys(
  request: RoleRequest,
  keys: AwsKeys,
  ports: ExchangePorts,
): Promise<AwsKeys> {
  const { endpoint, externalId } = request;
  const duration = Math.min(request.duration, LONGEST_CHAINED);
  const extra = externalId === undefined ? {} : { ExternalId: externalId };
  const form = formOf('AssumeRole', { ...request, duration }, extra);
  const answer = await signedCall(
    { name: STS, endpoint, ...form },
    { keys, service: 'sts' },
    ports,
  );
  if (answer.status === 200) return keysOf(answer, request, ports);
  throw chainRefused(request, keys, refusalOf(STS, answer));
}

function formOf(
  action: string,
  { role, session, duration }: RoleRequest,
  extra: Readonly<Record<string, string>>,
) {
  const form = new URLSearchParams({
    ...{ Action: action, Version: '2011-06-15', RoleArn: role, RoleSessionName: session },
    ...{ DurationSeconds: String(duration), ...extra },
  });
  const type = 'application/x-www-form-urlencoded; charset=utf-8';
  return { headers: { 'content-type': type, accept: 'application/xml' }, body: form.toString() };
}

function keysOf({ text }: ServiceAnswer, { role }: RoleRequest, ports: ExchangePorts): AwsKeys {
  const fields = ['AccessKeyId', 'SecretAccessKey', 'SessionToken'];
  const found = Object.fromEntries(fields.map((field) => [field, xmlText(text, field)]));
  const keys = keysIn(found, `the role ${role}`, ports);
  if (keys?.sessionToken !== undefined) return keys;
  const missing = fields.find((field) => !found[field]) ?? '';
  throw new Error(requiredText(STS, found, missing));
}
