import type { PublishError } from '../../errors.ts';
import type { Claims } from '../../oidc/id-token.ts';
import { identityRefused } from '../../oidc/refusal.ts';
import type { AwsFailure } from './failure.ts';
import type { AwsKeys } from './keys.ts';
import { keysRefused } from './keys-refused.ts';
import { arnOf, providerLines, trustLines } from './trust.ts';

const SERVICE = 'AWS STS';

interface Advice {
  readonly fix: string;
  readonly paste?: readonly string[];
}

/** STS did not take an ID token. */
export function roleRefused(role: string, claims: Claims, failure: AwsFailure): PublishError {
  const { status, code, message } = failure;
  const words = wordsOf(failure);
  const advice = adviceFor(role, claims, { ...failure, message: `${code} ${message}` });
  return identityRefused({ service: SERVICE, status, words, claims, ...advice });
}

function adviceFor(role: string, claims: Claims, { code, message }: AwsFailure): Advice {
  const { account } = arnOf(role);
  if (/No OpenIDConnect provider/i.test(message)) {
    return {
      fix: `Create the IAM OIDC provider ${claims.iss} with audience ${claims.aud} in account ${account}.`,
      paste: providerLines(role, claims).create,
    };
  }
  if (/audience/i.test(message)) {
    return {
      fix: `The IAM OIDC provider in account ${account} does not know the audience ${claims.aud}. Add it there, or set \`oidc-audience\` to one that it knows.`,
      paste: providerLines(role, claims).addAudience,
    };
  }
  if (code === 'AccessDenied') {
    return {
      fix: `Check that the role ${role} exists (upper and lower case count), and let its trust policy accept this token.`,
      paste: trustLines(role, claims),
    };
  }
  if (code.startsWith('ExpiredToken')) {
    return {
      fix: 'The ID token was too old when it arrived. Check the clock of this runner; where the token is a file, check what renews it.',
    };
  }
  return durationAdvice(role, message) ?? regionAdvice(code) ?? { fix: GENERAL };
}

const GENERAL =
  'Check `role-to-assume`, `role-session-name` and `role-duration-seconds` against what AWS STS says.';

/** Keys may not assume a role, or are no good themselves. */
export function chainRefused(
  { role, externalId }: { readonly role: string; readonly externalId?: string | undefined },
  keys: AwsKeys,
  failure: AwsFailure,
): PublishError {
  const { status, code, message } = failure;
  if (code !== 'AccessDenied') {
    const advice = durationAdvice(role, message) ?? regionAdvice(code);
    if (!advice) return keysRefused(SERVICE, keys, failure);
    return identityRefused({ service: SERVICE, status, words: wordsOf(failure), ...advice });
  }
  const principal = /User: (arn:\S+)/.exec(message)?.[1] ?? '';
  const from = principalOf(principal);
  const condition = externalId === undefined ? {} : externalIdCondition(externalId);
  const trust = {
    ...{ Effect: 'Allow', Principal: { AWS: from }, Action: 'sts:AssumeRole', ...condition },
  };
  const permission = { Effect: 'Allow', Action: 'sts:AssumeRole', Resource: role };
  return identityRefused({
    ...{ service: SERVICE, status, words: wordsOf(failure) },
    fix: `Let ${from || keys.origin} assume ${role}: both the trust policy of that role and the permissions of whoever assumes it must say so. If it asks for an external id, set \`role-external-id\`.`,
    paste: [
      `Trust policy of ${role}:`,
      JSON.stringify(trust),
      `Permissions of ${from || keys.origin}:`,
      JSON.stringify(permission),
    ],
  });
}

function externalIdCondition(id: string) {
  return { Condition: { StringEquals: { 'sts:ExternalId': id } } };
}

/** Policies name the role, not its sessions. */
function principalOf(arn: string): string {
  return arn.replace(/^(arn:[^:]+):sts::(\d+):assumed-role\/([^/]+)\/.*$/, '$1:iam::$2:role/$3');
}

function durationAdvice(role: string, message: string): Advice | undefined {
  if (!/DurationSeconds|MaxSessionDuration/.test(message)) return undefined;
  const name = arnOf(role).resource.replace(/^.*\//, '');
  return {
    fix: 'Set `role-duration-seconds` lower, or allow longer sessions of the role.',
    paste: [`aws iam update-role --role-name ${name} --max-session-duration 43200`],
  };
}

function regionAdvice(code: string): Advice | undefined {
  if (!code.startsWith('RegionDisabled')) return undefined;
  return {
    fix: 'AWS STS is switched off in this region of the account. Switch it on in IAM, "Account settings", or set `sts-endpoint: https://sts.amazonaws.com`.',
  };
}

export function wordsOf({ code, message }: AwsFailure): string {
  return [code, message].filter(Boolean).join(': ');
}
