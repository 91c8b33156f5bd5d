import { randomBytes } from 'node:crypto';
import type { RequestListener } from 'node:http';
import { type SiteAnswer, type SiteRequest, site } from '../site.ts';
import type { Identities, Identity } from './identities.ts';
import { AwsRefusal } from './refusal.ts';
import { JSON_CODES, verifySignature } from './signature.ts';

export interface EcrApi {
  readonly service: 'ecr' | 'ecr-public';
  readonly region: string;
  readonly identities: Identities;
  /** Passwords that were handed out. */
  readonly passwords: Set<string>;
  /** Names of the repositories that exist. */
  readonly repositories: Set<string>;
  /** Actions that no policy allows. */
  readonly denied?: readonly string[];
  /** Operations that were asked, in order. */
  readonly operations: string[];
}

const TARGETS = {
  ecr: 'AmazonEC2ContainerRegistry_V20150921',
  'ecr-public': 'SpencerFrontendService',
} as const;
const TWELVE_HOURS = 12 * 3600;

/** The API of Amazon ECR in one region, or of ECR Public. https://docs.aws.amazon.com/AmazonECR/latest/APIReference/ */
export function ecrSite(api: EcrApi): RequestListener {
  return site(async (request) => {
    try {
      return { status: 200, headers: JSON_TYPE, body: await answer(request, api) };
    } catch (error) {
      if (!(error instanceof AwsRefusal)) throw error;
      return refusal(error);
    }
  });
}

const JSON_TYPE = { 'content-type': 'application/x-amz-json-1.1' };

function refusal({ code, message, status }: AwsRefusal): SiteAnswer {
  return { status, headers: JSON_TYPE, body: { __type: code, message } };
}

async function answer(request: SiteRequest, api: EcrApi): Promise<object> {
  const { method, path, headers, body } = request;
  const { service, region, identities, denied = [], operations } = api;
  const isJson = headers['content-type'] === JSON_TYPE['content-type'];
  if (method !== 'POST' || path !== '/' || !isJson) {
    throw new AwsRefusal('UnknownOperationException', 'no operation', 404);
  }
  const [target, operation = ''] = String(headers['x-amz-target']).split('.');
  if (target !== TARGETS[service]) {
    throw new AwsRefusal('UnknownOperationException', `no ${target} here`, 404);
  }
  operations.push(operation);
  const identity = await verifySignature(request, identities, {
    ...{ service, region, codes: JSON_CODES },
  });
  const action = `${service}:${operation}`;
  if (denied.includes(action)) throw notAllowed(identity, action);
  if (operation === 'GetAuthorizationToken' && denied.includes('sts:GetServiceBearerToken')) {
    throw notAllowed(identity, 'sts:GetServiceBearerToken');
  }
  const input = JSON.parse(body) as Readonly<Record<string, unknown>>;
  if (operation === 'GetAuthorizationToken') return authorization(api);
  if (operation === 'CreateRepository') return createRepository(String(input.repositoryName), api);
  throw new AwsRefusal('UnknownOperationException', operation, 404);
}

function notAllowed({ arn }: Identity, action: string): AwsRefusal {
  return new AwsRefusal(
    'AccessDeniedException',
    `User: ${arn} is not authorized to perform: ${action} on resource: * because no identity-based policy allows the ${action} action`,
  );
}

function authorization({ service, passwords }: EcrApi): object {
  // As long as real ones: a JSON document with a key in it.
  const password = Buffer.from(JSON.stringify({ payload: randomBytes(900).toString('hex') }));
  passwords.add(password.toString('base64'));
  const data = {
    authorizationToken: Buffer.from(`AWS:${password.toString('base64')}`).toString('base64'),
    expiresAt: Date.now() / 1000 + TWELVE_HOURS,
  };
  if (service === 'ecr-public') return { authorizationData: data };
  // Always the host of the classic form, whichever is used.
  const proxyEndpoint = 'https://123456789012.dkr.ecr.eu-west-1.amazonaws.com';
  return { authorizationData: [{ ...data, proxyEndpoint }] };
}

function createRepository(name: string, { repositories, service, region }: EcrApi): object {
  if (!/^[a-z][a-z0-9._/-]+$/.test(name)) {
    throw new AwsRefusal('InvalidParameterException', `Invalid parameter at 'repositoryName'`);
  }
  if (repositories.has(name)) {
    const message = `The repository with name '${name}' already exists`;
    throw new AwsRefusal('RepositoryAlreadyExistsException', message);
  }
  repositories.add(name);
  const repositoryArn = `arn:aws:${service}:${region}:123456789012:repository/${name}`;
  return { repository: { repositoryArn, registryId: '123456789012', repositoryName: name } };
}
