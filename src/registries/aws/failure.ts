import { PublishError } from '../../errors.ts';
import { jsonOf } from '../../oidc/answer.ts';
import type { ServiceAnswer } from '../../oidc/service.ts';
import { xmlText } from './xml.ts';

/** What AWS says when it does not do what was asked. */
export interface AwsFailure {
  readonly status: number;
  /** `AccessDenied`; `''` where it is not AWS that answers. */
  readonly code: string;
  readonly message: string;
}

/** Codes that STS and ECR send with status 400, and that pass. */
const TEMPORARY: ReadonlySet<string> = new Set([
  ...['Throttling', 'ThrottlingException', 'TooManyRequestsException', 'RequestLimitExceeded'],
  ...['IDPCommunicationError', 'IDPCommunicationErrorException', 'ServerException'],
]);

/**
 * Reads a failure of the query protocol (XML: STS) or of the JSON protocol (ECR).
 * https://smithy.io/2.0/aws/protocols/aws-json-1_1-protocol.html#operation-error-serialization
 */
export function failureOf(answer: ServiceAnswer): AwsFailure {
  const { status, text, headers } = answer;
  if (text.trimStart().startsWith('<')) {
    return { status, code: xmlText(text, 'Code'), message: xmlText(text, 'Message') };
  }
  const body = jsonOf(answer);
  const type = headers.get('x-amzn-errortype') ?? String(body.__type ?? body.code ?? '');
  return {
    status,
    code: type.replace(/^.*#/, '').replace(/:.*$/, ''),
    message: String(body.message ?? body.Message ?? ''),
  };
}

/** As `failureOf`; throws `SERVICE_UNREACHABLE` for words that are not AWS’. */
export function refusalOf(name: string, answer: ServiceAnswer): AwsFailure {
  const failure = failureOf(answer);
  if (failure.code !== '') return failure;
  throw new PublishError({
    code: 'SERVICE_UNREACHABLE',
    message: `In place of ${name}, something else answered ${failure.status}.`,
    fix: 'Check the proxy and the firewall before this runner, and AWS_ENDPOINT_URL and `sts-endpoint` if they are set.',
  });
}

/** For `ServiceCall.temporary`. */
export function temporaryFailure(answer: ServiceAnswer): string | undefined {
  if (answer.status < 400) return undefined;
  const { code } = failureOf(answer);
  return TEMPORARY.has(code) ? code : undefined;
}
