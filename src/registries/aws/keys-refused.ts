import type { PublishError } from '../../errors.ts';
import { identityRefused } from '../../oidc/refusal.ts';
import type { AwsFailure } from './failure.ts';
import type { AwsKeys } from './keys.ts';

/** AWS knows the key, but it may not do this; or it does not take the key at all. */
export function keysRefused(service: string, keys: AwsKeys, failure: AwsFailure): PublishError {
  const { status, code, message } = failure;
  const advice = missingAction(keys, message) ?? { fix: badKeys(keys, failure) };
  const words = [code, message].filter(Boolean).join(': ');
  return identityRefused({ service, status, words, ...advice });
}

/** The action that a policy has to allow stands in the message. */
function missingAction({ origin }: AwsKeys, message: string) {
  const action = /not authorized to perform:? ([a-z-]+:[A-Za-z]+)/.exec(message)?.[1];
  if (!action) return undefined;
  const who = /User: (arn:\S+)/.exec(message)?.[1] ?? origin;
  const needed = LOGIN_TO_PUBLIC.includes(action) ? LOGIN_TO_PUBLIC : [action];
  const statement = { Effect: 'Allow', Action: needed, Resource: '*' };
  return {
    fix: `Allow ${needed.join(' and ')} to ${who}: attach a policy with this statement. What forbids it may also be a permissions boundary or a policy of the organization.`,
    paste: [JSON.stringify(statement)],
  };
}

/** ECR Public hands out a bearer token of STS, which is a right of its own. */
const LOGIN_TO_PUBLIC: readonly string[] = [
  'ecr-public:GetAuthorizationToken',
  'sts:GetServiceBearerToken',
];

const CLOCK = /Signature (?:expired|not yet current)|RequestExpired|RequestTimeTooSkewed/;

function badKeys({ origin, sessionToken }: AwsKeys, { code, message }: AwsFailure): string {
  const from = `The keys are those of ${origin}.`;
  if (CLOCK.test(`${code} ${message}`))
    return 'Set the clock of this runner: it is off by minutes.';
  if (code.startsWith('ExpiredToken') || /token .*expired/i.test(message)) {
    return `${from} They are expired: move the step that made them later, or use \`role-to-assume\` here, which makes new ones in time.`;
  }
  if (
    /^(UnrecognizedClient|InvalidClientTokenId|InvalidSignature|SignatureDoesNotMatch)/.test(code)
  ) {
    return `${from} AWS does not know them${sessionToken ? ', or the session token is not theirs' : ''}: expired, deactivated, mistyped, or of another partition than the registry (China, GovCloud). Use new ones, or \`role-to-assume\`.`;
  }
  return `${from} Check them against what AWS says.`;
}
