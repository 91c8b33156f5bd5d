import { jsonOf, requiredText } from '../../oidc/answer.ts';
import type { ExchangePorts, Minted } from '../exchange.ts';
import { signedCall } from './call.ts';
import { endpointOf } from './endpoint.ts';
import { refusalOf } from './failure.ts';
import type { EcrRegistry } from './host.ts';
import type { AwsKeys } from './keys.ts';
import { keysRefused } from './keys-refused.ts';

/** The API of each kind of registry: its name for messages, and the name before an operation's. */
export const APIS = {
  ecr: { name: 'Amazon ECR', target: 'AmazonEC2ContainerRegistry_V20150921' },
  'ecr-public': { name: 'Amazon ECR Public', target: 'SpencerFrontendService' },
} as const;

/** Asks the API of a registry, in AWS' JSON protocol. https://smithy.io/2.0/aws/protocols/aws-json-1_1-protocol.html */
export function askEcr(
  registry: EcrRegistry,
  { operation, body, keys }: { operation: string; body: object; keys: AwsKeys },
  ports: ExchangePorts,
) {
  const { service } = registry;
  const { name, target } = APIS[service];
  const headers = {
    'content-type': 'application/x-amz-json-1.1',
    'x-amz-target': `${target}.${operation}`,
  };
  const endpoint = endpointOf(service, registry, ports.env);
  const request = { name, endpoint, headers, body: JSON.stringify(body) };
  return signedCall(request, { keys, service }, ports);
}

/**
 * A password for docker, good for 12 hours, for every registry of the region that the keys may use.
 * https://docs.aws.amazon.com/AmazonECR/latest/APIReference/API_GetAuthorizationToken.html
 */
export async function getPassword(
  registry: EcrRegistry,
  keys: AwsKeys,
  ports: ExchangePorts,
): Promise<Minted> {
  const { name } = APIS[registry.service];
  const answer = await askEcr(
    registry,
    { operation: 'GetAuthorizationToken', body: {}, keys },
    ports,
  );
  if (answer.status !== 200) throw keysRefused(name, keys, refusalOf(name, answer));
  const { authorizationData } = jsonOf(answer);
  // A list for the private registries, one object for the public one.
  const data = (Array.isArray(authorizationData) ? authorizationData[0] : authorizationData) ?? {};
  const token = requiredText(name, data, 'authorizationToken');
  ports.mask(token);
  const login = Buffer.from(token, 'base64').toString('utf8');
  const colon = login.indexOf(':');
  const [username, password] = [login.slice(0, colon), login.slice(colon + 1)];
  ports.mask(password);
  const { expiresAt } = data;
  return {
    ...{ username, password },
    // Seconds, with a fraction.
    ...(typeof expiresAt === 'number' && { expiresAt: Math.floor(expiresAt * 1000) }),
  };
}
