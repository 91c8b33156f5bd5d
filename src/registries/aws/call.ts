import { AwsV4Signer } from 'aws4fetch';
import type { ServiceAnswer } from '../../oidc/service.ts';
import type { ExchangePorts } from '../exchange.ts';
import type { Endpoint } from './endpoint.ts';
import { temporaryFailure } from './failure.ts';
import type { AwsKeys } from './keys.ts';

/** One request to an API of AWS; always a POST. */
export interface AwsCall {
  /** In the user's words: `AWS STS`. */
  readonly name: string;
  readonly endpoint: Endpoint;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

/** Sends a request that says itself who asks. */
export function call(
  { name, endpoint, headers, body }: AwsCall,
  { service }: Pick<ExchangePorts, 'service'>,
): Promise<ServiceAnswer> {
  return service({
    ...{ service: name, url: endpoint.url, method: 'POST', headers, body },
    temporary: temporaryFailure,
  });
}

/** What signs a request, and for which service (`ecr`). */
export interface Signing {
  readonly keys: AwsKeys;
  readonly service: string;
}

/**
 * Sends a request in the name of a key, by Signature Version 4.
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_sigv.html
 */
export async function signedCall(
  request: AwsCall,
  { keys, service }: Signing,
  ports: Pick<ExchangePorts, 'service' | 'clock'>,
): Promise<ServiceAnswer> {
  const { accessKeyId, secretAccessKey, sessionToken } = keys;
  const { url, region } = request.endpoint;
  const signed = await new AwsV4Signer({
    ...{ method: 'POST', url, headers: request.headers, body: request.body },
    ...{ accessKeyId, secretAccessKey, service, region },
    ...(sessionToken !== undefined && { sessionToken }),
    datetime: new Date(ports.clock.now()).toISOString().replace(/[:-]|\.\d{3}/g, ''),
  }).sign();
  return call({ ...request, headers: Object.fromEntries(signed.headers.entries()) }, ports);
}
