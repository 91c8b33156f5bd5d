import type { Claims } from '../../oidc/id-token.ts';
import { shellWord } from '../../oidc/shell-word.ts';

/** The parts of `arn:aws:iam::123456789012:role/name` that are needed. */
export function arnOf(arn: string) {
  const [, partition = 'aws', , , account = '', ...resource] = arn.split(':');
  return { partition, account, resource: resource.join(':') };
}

/** Name of the identity provider in IAM: the issuer without scheme. */
function providerOf({ iss = '' }: Claims): string {
  return iss.replace(/^https:\/\//, '').replace(/\/$/, '');
}

function providerArn(role: string, claims: Claims): string {
  const { partition, account } = arnOf(role);
  return `arn:${partition}:iam::${account}:oidc-provider/${providerOf(claims)}`;
}

/**
 * What makes a role trust exactly this token: the line, and the statement around it. For GitHub's subjects with ids also a form that
 * takes those without, for who has both.
 * https://docs.github.com/en/actions/how-tos/secure-your-work/security-harden-deployments/oidc-in-aws
 */
export function trustLines(role: string, claims: Claims): readonly string[] {
  const provider = providerOf(claims);
  const { sub = '', aud = '' } = claims;
  const statement = {
    Effect: 'Allow',
    Principal: { Federated: providerArn(role, claims) },
    Action: 'sts:AssumeRoleWithWebIdentity',
    Condition: { StringEquals: { [`${provider}:aud`]: aud, [`${provider}:sub`]: sub } },
  };
  const old = sub.replace(/^repo:([^/@]+)@\d+\/([^:@]+)@\d+:/, 'repo:$1/$2:');
  const any = sub.replace(/^repo:([^/@]+)@\d+\/([^:@]+)@\d+:/, 'repo:$1@*/$2@*:');
  return [
    `Trust policy of ${role}, the line:`,
    `"${provider}:sub": ${JSON.stringify(sub)}`,
    'or the whole statement:',
    JSON.stringify(statement),
    ...(old === sub
      ? []
      : [
          'For subjects with and without ids, under StringLike:',
          `"${provider}:sub": ${JSON.stringify([any, old])}`,
        ]),
  ];
}

/** Commands about the identity provider of a token in the role's account. */
export function providerLines(role: string, claims: Claims) {
  const { iss = '', aud = '' } = claims;
  return {
    create: [
      `aws iam create-open-id-connect-provider --url ${shellWord(iss)} --client-id-list ${shellWord(aud)}`,
    ],
    addAudience: [
      `aws iam add-client-id-to-open-id-connect-provider --open-id-connect-provider-arn ${shellWord(providerArn(role, claims))} --client-id ${shellWord(aud)}`,
    ],
  };
}
